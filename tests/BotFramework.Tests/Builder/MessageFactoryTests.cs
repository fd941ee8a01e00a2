using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

public sealed class MessageFactoryTests
{
    [Fact]
    public void Text_IsAMessageThatAcceptsInput()
    {
        var made = MessageFactory.Text("hello");
        Assert.Equal((ActivityTypes.Message, "hello", InputHints.AcceptingInput, null), (made.Type, made.Text, made.InputHint, made.Speak));
        Assert.Empty(made.Attachments);
        Assert.Empty(made.Entities);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void BlankText_IsNone(string? text) => Assert.Null(MessageFactory.Text(text!).Text);

    [Fact]
    public void Speech_AndHint_AreKept()
    {
        var made = MessageFactory.Text("hello", "<speak/>", InputHints.IgnoringInput);
        Assert.Equal(("<speak/>", InputHints.IgnoringInput), (made.Speak, made.InputHint));
    }

    [Fact]
    public void SuggestedActions_AreImBackButtons()
    {
        var made = (Activity)MessageFactory.SuggestedActions(["yes", "no"], "sure?", null, null);
        Assert.Equal("sure?", made.Text);
        Assert.Equal([("yes", "imBack", (object)"yes"), ("no", "imBack", "no")], made.SuggestedActions.Actions.Select(a => (a.Title, a.Type, a.Value)));
    }

    [Fact]
    public void Attachments_AreListedAndCarouselsAreCarousels()
    {
        var one = new Attachment { ContentType = "text/plain" };
        Assert.Same(one, Assert.Single(MessageFactory.Attachment(one).Attachments));
        Assert.Equal(AttachmentLayoutTypes.List, MessageFactory.Attachment([one, one]).AttachmentLayout);
        Assert.Equal(AttachmentLayoutTypes.Carousel, MessageFactory.Carousel([one, one]).AttachmentLayout);
    }

    [Fact]
    public void Nothing_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => MessageFactory.Attachment((Attachment)null!));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.SuggestedActions((IEnumerable<string>)null!, null, null, null));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.Carousel(null!));
    }

    [Fact]
    public void SuggestedActions_AreForThoseWhoAreNamed()
    {
        IList<string> named = ["29:julie"];
        Assert.Equal(named, MessageFactory.SuggestedActions(["yes"], "sure?", null, null, named).SuggestedActions.To);
        Assert.Equal(named, MessageFactory.SuggestedActions([new CardAction()], "sure?", null, null, named).SuggestedActions.To);
        Assert.Null(MessageFactory.SuggestedActions(["yes"], "sure?", null, null).SuggestedActions.To);
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("  ", "")]
    [InlineData("plan.png", "plan.png")]
    public void ContentUrl_IsOneAttachmentThatIsFetched(string? name, string expected)
    {
        var made = MessageFactory.ContentUrl("https://files.example/plan.png", "image/png", name!, "here");
        var content = Assert.Single(made.Attachments);
        Assert.Equal(("https://files.example/plan.png", "image/png", expected, null), (content.ContentUrl, content.ContentType, content.Name, content.Content));
        Assert.Equal(("here", AttachmentLayoutTypes.List, InputHints.AcceptingInput), (made.Text, made.AttachmentLayout, made.InputHint));
    }

    [Theory]
    [InlineData(null, "image/png", "url")]
    [InlineData(" ", "image/png", "url")]
    [InlineData("https://files.example/plan.png", "", "contentType")]
    public void ContentWithoutAddressOrType_IsRefused(string? url, string contentType, string parameter) =>
        Assert.Throws<ArgumentNullException>(parameter, () => MessageFactory.ContentUrl(url!, contentType));
}
