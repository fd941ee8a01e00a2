using MailBot.Architecture.Tests.Tree;

namespace MailBot.Architecture.Tests.Texts;

public sealed class TextTests
{
    private static readonly IReadOnlyList<TextPair> Pairs = TextPair.In(Repository.Files);

    private static readonly IReadOnlySet<string> ChatKeys =
        Pairs.Where(p => p.Name.StartsWith("src/MailBot.Chat/", StringComparison.Ordinal)).SelectMany(p => p.French.Keys).ToHashSet(StringComparer.Ordinal);

    private static readonly IReadOnlyList<SourceFile> Chat = [.. Repository.Sources.Where(s => s.IsUnder("src/MailBot.Chat"))];

    private static readonly IReadOnlyList<string> Kinds = ["AddAlias", "RemoveAlias", "CreateGroup", "ChangeMembers", "SetUp"];

    /// <summary>A transcript is plain text that people search and compare: a plain space stands before its marks.</summary>
    private static readonly string[] PlainSpaces = ["src/MailBot/Terminal/TerminalTexts.resx"];

    /// <summary>Words to be recognised, not a sentence.</summary>
    private static readonly string[] Lists = ["Target.Self"];

    [Fact]
    public void EverySentence_IsInBothLanguagesWithTheSameFacts()
    {
        Assert.True(Pairs.Count >= 3 && ChatKeys.Count > 200);
        Rules.AssertNone(Pairs.SelectMany(new BothLanguagesRule().Violations));
    }

    [Fact]
    public void NoSentence_IsThereTwice() => Rules.AssertNone(TextPair.Doubled(Repository.Files));

    [Fact]
    public void ASentenceThatIsThereTwice_IsCaught() => Rules.AssertCaught(
        TextPair.Doubled([new SourceFile("src/A/T.resx", "<root><data name=\"K\"><value>a</value></data><data name=\"K\"><value>b</value></data></root>")]), "has K twice");

    [Fact]
    public void TheFrench_IsPrintedAsFrenchIs() => Rules.AssertNone(
        from pair in Pairs
        let sentences = pair.French.Where(text => !Lists.Contains(text.Key)).ToDictionary(StringComparer.Ordinal)
        from violation in new FrenchTypographyRule(plainSpaces: PlainSpaces.Contains(pair.Name)).Violations(pair.Name, sentences)
        select violation);

    [Fact]
    public void EveryKeyInCode_HasASentence() => Rules.AssertNone(new TextKeysRule().Violations(Chat, ChatKeys));

    [Fact]
    public void EverySentence_IsNamedByCode() => Rules.AssertNone(new TextKeysRule().Unused(Chat, ChatKeys, Kinds));

    [Theory]
    [InlineData("A", "un", "B", "one", 2)]
    [InlineData("A", "{0} et {1}", "A", "{0} and {0}", 1)]
    [InlineData("A", "un", "A", " ", 1)]
    public void ASentenceThatDiffersBetweenLanguages_IsCaught(string frenchKey, string french, string englishKey, string english, int violations)
    {
        var pair = new TextPair("Planted", new Dictionary<string, string> { [frenchKey] = french }, new Dictionary<string, string> { [englishKey] = english });
        Assert.Equal(violations, new BothLanguagesRule().Violations(pair).Count());
    }

    [Fact]
    public void AFileWithoutItsEnglish_IsCaught()
    {
        var french = new SourceFile("src/A/Texts.resx", "<root><data name=\"K\"><value>un</value></data></root>");
        Rules.AssertCaught(TextPair.In([french]).SelectMany(new BothLanguagesRule().Violations), "K has no English");
    }

    [Theory]
    [InlineData("C’est fait !", "exclaims")]
    [InlineData("Motif : devis", "before a mark")]
    [InlineData("Envoyer?", "before a mark")]
    [InlineData("Tapez «\u00A0oui».", "inside guillemets")]
    [InlineData("Tapez \"oui\".", "instead of guillemets")]
    [InlineData("Dis-moi ce que tu veux.", "says tu")]
    public void WrongFrench_IsCaught(string text, string naming) =>
        Rules.AssertCaught(new FrenchTypographyRule().Violations("Planted", new Dictionary<string, string> { ["K"] = text }), naming);

    [Fact]
    public void RightFrench_Passes() => Rules.AssertNone(new FrenchTypographyRule().Violations(
        "Planted", new Dictionary<string, string> { ["K"] = "Motif\u00A0: «\u00A0{0:d}\u00A0», à 9:12\u202F? Voyez https://example.org/a?b." }));

    [Theory]
    [InlineData("Say(turn, \"Not.There\", 1)", "Not.There")]
    [InlineData("Text(language, \"Gone\")", "Gone")]
    [InlineData("TextCatalogue.Cards.Say(viewer.Language, \"Missing.Key\")", "Missing.Key")]
    public void AKeyWithoutSentence_IsCaught(string code, string key) =>
        Rules.AssertCaught(new TextKeysRule().Violations([new SourceFile("src/MailBot.Chat/Planted.cs", code)], ChatKeys), key);

    [Fact]
    public void ASentenceThatNobodySays_IsCaught()
    {
        var source = new SourceFile("src/MailBot.Chat/Planted.cs", "Say(turn, \"Said\"); Say(turn, $\"State.{state}\"); Say(turn, $\"{kind}.Title\");");
        Rules.AssertCaught(new TextKeysRule().Unused([source], ["Said", "State.Done", "AddAlias.Title", "Left.Over"], Kinds), "Left.Over");
    }
}
