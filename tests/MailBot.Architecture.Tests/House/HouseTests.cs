using MailBot.Architecture.Tests.Tree;

namespace MailBot.Architecture.Tests.House;

public sealed class HouseTests
{
    private readonly TidyRule tidy = new();
    private readonly ModulesRule modules = new();

    [Fact]
    public void TheRepository_NamesNoMachineAndNoPackageHost()
    {
        Assert.True(Repository.Files.Count > 300);
        Rules.AssertNone(tidy.Violations(Repository.Files));
    }

    [Fact]
    public void EachProject_IsLockedAndEachModuleExplained() => Rules.AssertNone(modules.Violations(Repository.Files));

    [Theory]
    [InlineData("dotnet run --data /ho" + "me/julie/mail", "/ho" + "me/julie/mail")]
    [InlineData("see \"/wo" + "rk/notes.md\"", "/wo" + "rk/notes.md")]
    [InlineData("restore from https://api.nuget" + ".org/v3/index.json", "nuget" + ".org")]
    public void SomethingOfOneMachine_IsCaught(string text, string naming) =>
        Rules.AssertCaught(tidy.Violations([new SourceFile("docs/planted.md", text)]), naming);

    [Theory]
    [InlineData("https://example.org/work/items")]
    [InlineData("src/work/Claim.cs")]
    public void APlaceInTheProjectOrOnTheWeb_Passes(string text) => Rules.AssertNone(tidy.Violations([new SourceFile("docs/planted.md", text)]));

    [Fact]
    public void AProjectWithoutLockFile_IsCaught() =>
        Rules.AssertCaught(modules.Violations([Solution, Project, Page]), "has no lock file");

    [Fact]
    public void AProjectOutsideTheSolution_IsCaught() =>
        Rules.AssertCaught(modules.Violations([Project, Lock, Page]), "is not in MailBot.sln");

    [Fact]
    public void AModuleThatNobodyExplained_IsCaught() =>
        Rules.AssertCaught(modules.Violations([Solution, Project, Lock]), "src/A has no README.md");

    [Fact]
    public void AnExplanationOfManyPages_IsCaught() =>
        Rules.AssertCaught(modules.Violations([Solution, Project, Lock, Page with { Text = new string('\n', 91) }]), "more than a page");

    private static SourceFile Solution => new("MailBot.sln", @"Project(""{0}"") = ""A"", ""src\A\A.csproj""");

    private static SourceFile Project => new("src/A/A.csproj", "<Project />");

    private static SourceFile Lock => new("src/A/packages.lock.json", "{}");

    private static SourceFile Page => new("src/A/README.md", "# A\n");
}
