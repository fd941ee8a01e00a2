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
}
