using MailBot.Architecture.Tests.Tree;

namespace MailBot.Architecture.Tests.Sizes;

public sealed class SizesTests
{
    private readonly SizesRule rule = new();

    [Fact]
    public void TheSources_StaySmall()
    {
        var output = TestContext.Current.TestOutputHelper;
        output?.WriteLine($"{Repository.Sources.Count} files, median {SizesRule.Median(Repository.Sources)} lines; over {SizesRule.Long}:");
        foreach (var line in SizesRule.LongFiles(Repository.Sources)) output?.WriteLine(line);
        Rules.AssertNone(rule.Violations(Repository.Sources));
    }

    [Fact]
    public void AFileThatIsTooLong_IsCaught() =>
        Rules.AssertCaught(rule.Violations([Planted("A", 401), Planted("B", 10), Planted("C", 10)]), "A.cs has 401 lines");

    [Fact]
    public void AMedianThatIsTooLong_IsCaught() =>
        Rules.AssertCaught(rule.Violations([Planted("A", 10), Planted("B", 80), Planted("C", 90)]), "The median file has 80 lines");

    private static SourceFile Planted(string name, int lines) => new($"src/MailBot/{name}.cs", string.Concat(Enumerable.Repeat(";\n", lines)));
}
