using MailBot.Architecture.Tests.Tree;

namespace MailBot.Architecture.Tests.Modules;

public sealed class ProjectReferencesTests
{
    private readonly ProjectReferencesRule rule = new();

    [Fact]
    public void TheModules_ReferenceOnlyWhatTheyMay()
    {
        var projects = Repository.Files.Where(f => f.IsUnder("src") && f.Name.EndsWith(".csproj", StringComparison.Ordinal)).ToList();
        Assert.True(projects.Count >= 8);
        Rules.AssertNone(rule.Violations(projects));
    }

    [Theory]
    [InlineData("MailBot.Requests", "MailBot.Storage")]
    [InlineData("MailBot.Chat", "MailBot.Microsoft365")]
    [InlineData("MailBot.Storage", "MailBot.Chat")]
    [InlineData("MailBot.SimulatedTenant", "MailBot.Microsoft365")]
    [InlineData("BotFramework", "AdaptiveCards")]
    public void AReferenceAgainstTheDirection_IsCaught(string from, string to) =>
        Rules.AssertCaught(rule.Violations([Project(from, to)]), $"must not reference {to}");

    [Fact]
    public void AModuleThatNobodyDeclared_IsCaught() =>
        Rules.AssertCaught(rule.Violations([Project("MailBot.Shared", "MailBot.Requests")]), "MailBot.Shared");

    private static SourceFile Project(string name, string reference) => new(
        $"src/{name}/{name}.csproj",
        $"""<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><ProjectReference Include="..\{reference}\{reference}.csproj" /></ItemGroup></Project>""");
}
