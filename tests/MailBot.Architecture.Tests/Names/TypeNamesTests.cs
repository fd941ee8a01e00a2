using MailBot.Architecture.Tests.Tree;

namespace MailBot.Architecture.Tests.Names;

public sealed class TypeNamesTests
{
    private static readonly string[] Allowed =
    [
        // Upstream's name: IPropertyManager.
        "src/BotFramework/Builder/State/IStorage.cs",
        // The options that every command of the program takes; System.CommandLine calls them so.
        "src/MailBot/Cli/CommonOptions.cs",
    ];

    private readonly TypeNamesRule rule = new();

    [Fact]
    public void TheTypes_AreNamedForWhatTheyAre() => Rules.AssertNone(rule.Violations(Repository.Sources.Where(s => !Allowed.Contains(s.Path))));

    [Theory]
    [InlineData("internal sealed class RequestManager;", "RequestManager")]
    [InlineData("static class CardHelper { }", "CardHelper")]
    [InlineData("public static class StringUtils", "StringUtils")]
    [InlineData("public readonly record struct CommonFacts(int A);", "CommonFacts")]
    public void AVagueName_IsCaught(string code, string type) =>
        Rules.AssertCaught(rule.Violations([new SourceFile("src/MailBot/Planted.cs", code)]), type);
}
