using System.Globalization;
using System.Text.RegularExpressions;
using MailBot.Dns.Reports;
using MailBot.Dns.Tests.Bench;
using MailBot.Dns.Texts;

namespace MailBot.Dns.Tests.Reports;

/// <summary>Each kind of finding has a case that raises it and says what it means and what to do, in both languages.</summary>
public sealed partial class CatalogueTests
{
    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("fr-FR"), CultureInfo.GetCultureInfo("en-GB")];

    [Fact]
    public void EachCode_IsThereOnce() =>
        Assert.Equal(FindingCatalogue.All.Select(c => c.Text).Distinct(), FindingCatalogue.All.Select(c => c.Text));

    /// <summary>Those that no zone can show are raised by a test of their own, named here with it.</summary>
    [Fact]
    public void EachCode_HasACaseThatRaisesIt() =>
        Assert.Empty(FindingCatalogue.All.Select(c => c.Text).Except(ZoneCase.All.SelectMany(c => c.Raises)).Except(RaisedElsewhere.Codes));

    [Fact]
    public async Task EveryFinding_OfEveryCase_SpeaksBothLanguages()
    {
        foreach (var zone in ZoneCase.All)
        {
            var report = await zone.ReportAsync(TestContext.Current.CancellationToken);
            foreach (var finding in report.Findings)
            {
                var said = Languages.Select(l => (Title: TopicTexts.Title(finding, l), Effect: TopicTexts.Effect(finding, l), Action: TopicTexts.Action(finding, l))).ToArray();
                Assert.NotEqual(said[0].Effect, said[1].Effect);
                Assert.NotEqual(said[0].Action, said[1].Action);
                Assert.All(said, s => Assert.False(string.IsNullOrWhiteSpace(s.Title) || string.IsNullOrWhiteSpace(s.Effect) || string.IsNullOrWhiteSpace(s.Action)));
            }

            foreach (var line in report.Lines) Assert.NotEqual(TopicTexts.Line(line, Languages[0]), TopicTexts.Line(line, Languages[1]));
        }
    }

    [Fact]
    public void TheVocabulary_IsInTheCatalogue()
    {
        if (SharedData.Find("finding-codes.txt") is not { } file)
        {
            Assert.Skip("The shared vocabulary is not here.");
            return;
        }

        var vocabulary = File.ReadLines(file).Where(l => Code().IsMatch(l));
        Assert.Empty(vocabulary.Except(FindingCatalogue.All.Select(c => c.Text)));
    }

    [GeneratedRegex(@"^[a-z0-9]+\.[a-z0-9-]+$")]
    private static partial Regex Code();
}
