using System.Globalization;
using System.Resources;
using MailBot.Terminal;
using MailBot.Terminal.Teams;

namespace MailBot.Tests.Terminal;

public sealed class TypedLineTests
{
    [Theory]
    [InlineData("hélène")]
    [InlineData("HELENE")]
    [InlineData("hel")]
    [InlineData("moreau")]
    [InlineData("helene@serrurerie.example")]
    [InlineData("Hélène Moreau")]
    public void NameInAnySpelling_FindsThePerson(string typed) =>
        Assert.Equal(People.Helene, Assert.IsType<PersonMatch.Found>(PersonFinder.Find(People.All, typed)).Person);

    [Fact]
    public void NameOfTwo_IsNeverGuessed()
    {
        Assert.Equal(
            [People.LucPetit, People.LucDurand],
            Assert.IsType<PersonMatch.Ambiguous>(PersonFinder.Find(People.All, "luc")).Candidates);
        Assert.IsType<PersonMatch.Found>(PersonFinder.Find(People.All, "luc p"));
        Assert.IsType<PersonMatch.Unknown>(PersonFinder.Find(People.All, "zoé"));
        Assert.IsType<PersonMatch.Unknown>(PersonFinder.Find(People.All, " "));
    }

    [Theory]
    [InlineData("30s", 30)]
    [InlineData("5min", 300)]
    [InlineData("1h30", 5400)]
    [InlineData("1 h 30 min", 5400)]
    [InlineData("2j", 172800)]
    [InlineData("1d 2h", 93600)]
    public void Duration_IsUnderstood(string typed, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), TypedDuration.Parse(typed));

    [Theory]
    [InlineData("")]
    [InlineData("0s")]
    [InlineData("demain")]
    [InlineData("1h30x")]
    [InlineData("400j")]
    [InlineData("-1h")]
    public void DurationThatMakesNoSense_IsNone(string typed) => Assert.Null(TypedDuration.Parse(typed));

    [Fact]
    public void Line_IsACommandAClickOrAMessage()
    {
        Assert.IsType<TerminalLine.Empty>(TerminalLine.Parse(" \t "));
        Assert.Equal(new TerminalLine.Click(2, "motif : non", "2 motif : non"), TerminalLine.Parse("2 motif : non"));
        Assert.Equal(new TerminalLine.Say("427"), TerminalLine.Parse("427"));
        Assert.Equal(new TerminalLine.As("hélène"), TerminalLine.Parse("/as hélène"));
        Assert.IsType<TerminalLine.Wait>(TerminalLine.Parse("/attendre 1h"));
        Assert.Equal(new TerminalLine.Say("/autre chose"), TerminalLine.Parse("/autre chose"));
    }

    [Fact]
    public void EveryText_ExistsInBothLanguages()
    {
        var resources = new ResourceManager("MailBot.Terminal.TerminalTexts", typeof(TerminalTexts).Assembly);
        var french = Keys(resources.GetResourceSet(CultureInfo.InvariantCulture, true, false)!);
        var english = Keys(resources.GetResourceSet(CultureInfo.GetCultureInfo("en"), true, false)!);

        Assert.NotEmpty(french);
        Assert.Equal(french, english);
    }

    private static IReadOnlyList<string> Keys(ResourceSet set) =>
        [.. set.Cast<System.Collections.DictionaryEntry>().Select(e => (string)e.Key).Order(StringComparer.Ordinal)];
}
