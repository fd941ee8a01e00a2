using MailBot.Architecture.Tests.Texts;
using MailBot.Architecture.Tests.Tree;
using MailBot.Requests.Kinds;
using MailBot.Requests.Lifecycle;

namespace MailBot.Architecture.Tests.Completeness;

public sealed class KindCompletenessTests
{
    /// <summary>Kinds whose effect can't be taken back: a group that was deleted does not come back with its mail.</summary>
    private static readonly string[] Final = ["CreateGroup", "SetUp"];

    private readonly ChatOnFakes chat = new();
    private readonly KindCompletenessRule rule = new();

    [Fact]
    public void EachKind_HasAllItsParts() => Rules.AssertNone(rule.Violations(Real()));

    [Fact]
    public void EachKindThatIsWritten_IsWired() => Assert.Equal(
        typeof(IRequestKind).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IRequestKind)) && !t.IsAbstract).Select(t => t.Name).Order(),
        chat.Kinds.All.Select(k => k.GetType().Name).Order());

    [Fact]
    public void AKindOfWhichEverythingIsMissing_IsCaught()
    {
        var real = Real();
        var planted = real with { Kinds = [.. real.Kinds, "MailRule"], Inverse = kind => kind == "MailRule" ? null : real.Inverse(kind) };
        var violations = rule.Violations(planted).ToList();
        Assert.Contains("MailRule has no cards.", violations);
        Assert.Contains("MailRule.Title has no words in fr.", violations);
        Assert.Contains("MailRule.Item.Failed has no words in en.", violations);
        Assert.Contains("MailRule has no inverse and isn't declared final.", violations);
    }

    [Fact]
    public void AnInverseThatNobodyKnows_IsCaught()
    {
        var real = Real();
        Rules.AssertCaught(rule.Violations(real with { Inverse = kind => kind == "AddAlias" ? "DropAlias" : real.Inverse(kind) }), "undone by DropAlias");
    }

    [Fact]
    public void AFinalKindThatCanBeUndone_IsCaught() =>
        Rules.AssertCaught(rule.Violations(Real() with { Final = [.. Final, "AddAlias"] }), "AddAlias is declared final");

    [Fact]
    public void CardsOfNoKind_AreCaught()
    {
        var real = Real();
        Rules.AssertCaught(rule.Violations(real with { Cards = [.. real.Cards, "Left"] }), "Left has cards");
    }

    [Fact]
    public void EachKind_IsAskedForInAConversation()
    {
        // The phrase tables of the language prove what is understood, not what is done.
        var conversations = Repository.Files.Where(f =>
            f.Name.EndsWith(".cs", StringComparison.Ordinal)
            && (f.IsUnder("tests/MailBot.Conversation.Tests") || f.IsUnder("tests/MailBot.Chat.Tests"))
            && !f.IsUnder("tests/MailBot.Chat.Tests/Language")).ToList();
        Assert.SkipWhen(conversations.Count == 0, "There is no conversation test yet.");
        Rules.AssertNone(new ConversationRule().Violations(chat.Kinds.All.Select(k => k.Name).Except(ChatOnFakes.Awaited), conversations));
    }

    [Fact]
    public void AKindThatNobodyAsksFor_IsCaught()
    {
        SourceFile talk = new("tests/MailBot.Conversation.Tests/Planted.cs", "await julie.SayAsync(\"ajoute l’alias devis@\");");
        Rules.AssertCaught(new ConversationRule().Violations(["AddAlias", "RemoveAlias"], [talk]), "RemoveAlias is asked for in no conversation test");
        Rules.AssertCaught(new ConversationRule().Violations(["AddAlias", "MailRule"], [talk]), "MailRule: nobody said");
    }

    private KindParts Real()
    {
        var texts = TextPair.In(Repository.Files).Single(p => p.Name == "src/MailBot.Chat/Texts/CardTexts.resx");
        return new KindParts(
            [.. chat.Kinds.All.Select(k => k.Name).Except(ChatOnFakes.Awaited)],
            [.. chat.KindCards.Select(c => c.Kind)],
            new Dictionary<string, IReadOnlySet<string>> { ["fr"] = texts.French.Keys.ToHashSet(), ["en"] = texts.English.Keys.ToHashSet() },
            kind => chat.Kinds[kind].Reverse(chat.Request(kind, RequestState.Done), [ChatOnFakes.Item(kind)])?.Kind,
            Final);
    }
}
