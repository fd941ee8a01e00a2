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

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void EveryButtonThatStandsForASentence_IsUnderstoodAsItsCommand(string language)
    {
        var mail = MailBot.Testing.FakeMail.Locksmith();
        var company = new Chat.Language.CompanyView(mail.People, [.. mail.Recipients.Where(r => r.Type == MailBot.Requests.Contracts.RecipientType.DistributionGroup)], mail.Domains);
        foreach (var hint in (string[])["AddAlias", "CreateGroup", "ChangeMembers", "SetUp", "TestAddress", "DnsReport", "MyRequests", "ToApprove", "History", "Help"])
        {
            Is(hint, Say($"Hint.{hint}.Typed"));
        }

        var reason = Say("Entry.Reason", "formulaire du site");
        Is("AddAlias", Say("Entry.ForMe.Typed"));
        Is("AddAlias", Say("Entry.ForMe.TypedWith", "devis@", reason));
        Is("CreateGroup", Say("Entry.ForSeveral.Typed"));
        Is("CreateGroup", Say("Entry.ForSeveral.TypedWith", "devis@", reason));
        Is("ChangeMembers", Say("Group.JoinTyped", "Compta", "Karim Benali, Marc Leroy"));
        Is("ChangeMembers", Say("Group.JoinTyped.Self", "Compta"));
        Is("TestAddress", Texts.TextCatalogue.Cards.Say(language, "Test.Typed", "contact@serrurerie.example"));
        Is("DnsReport", Texts.TextCatalogue.Cards.Say(language, "Dns.Typed.Report", "exemple.fr"));
        Is("DnsAdvice", Texts.TextCatalogue.Cards.Say(language, "Dns.Typed.Advice", "exemple.fr"));
        Is("DnsExport", Texts.TextCatalogue.Cards.Say(language, "Dns.Typed.Export", "xn--pple-43d.com"));
        Is("CreateAddress", Texts.TextCatalogue.Cards.Say(language, "Typed.CreateAddress"));

        string Say(string key, params ReadOnlySpan<object?> facts) => Texts.TextCatalogue.Replies.Say(language, key, facts);

        void Is(string command, string typed) =>
            Assert.Equal((typed, command), (typed, Chat.Language.Understander.Understand(typed, mail.Person("julie"), company).Command.ToString()));
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
