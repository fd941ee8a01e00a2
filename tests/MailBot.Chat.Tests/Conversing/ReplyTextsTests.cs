namespace MailBot.Chat.Tests.Conversing;

/// <summary>The two languages say the same things, and typed twins are understood in both.</summary>
public sealed class ReplyTextsTests
{
    private static readonly string[] Commands = ["Approve", "ConfirmAlone", "Cancel", "Undo", "Retry", "Resend", "Show"];

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void EveryTypedTwin_IsUnderstoodAsItsCommand(string language)
    {
        var julie = MailBot.Testing.FakeMail.Locksmith().Person("julie");
        foreach (var command in Commands)
        {
            var typed = Texts.TextCatalogue.Replies.Say(language, $"Pick.Typed.{command}", "D-0007", "");
            var said = Chat.Language.Understander.Understand(typed, julie, Chat.Language.CompanyView.Empty);
            Assert.Equal((command, 7), (said.Command.ToString(), Assert.Single(said.Numbers)));
        }
    }

    [Fact]
    public void EveryResult_HasItsSentences()
    {
        foreach (var language in (string[])["fr", "en"])
        {
            foreach (var success in Enum.GetNames<Decisions.Success>()) Assert.NotEmpty(Texts.TextCatalogue.Replies.Say(language, $"Success.{success}"));
            foreach (var state in Enum.GetNames<MailBot.Requests.Lifecycle.RequestState>()) Assert.NotEmpty(Texts.TextCatalogue.Replies.Say(language, $"Standing.{state}"));
            foreach (var later in Enum.GetNames<Chat.Language.LaterKind>()) Assert.NotEmpty(Texts.TextCatalogue.Replies.Say(language, $"Later.{later}"));
            foreach (var doubt in Enum.GetNames<Chat.Language.Doubt>().Except(["Nothing", "Unclear"])) Assert.NotEmpty(Texts.TextCatalogue.Replies.Say(language, $"Doubt.{doubt}"));
        }
    }
}
