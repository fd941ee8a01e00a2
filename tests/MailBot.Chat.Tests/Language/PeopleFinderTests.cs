using MailBot.Chat.Language.Names;

namespace MailBot.Chat.Tests.Language;

public sealed class PeopleFinderTests
{
    private readonly PeopleFinder finder = new(Company.View);

    [Theory]
    [InlineData("Julie Martin", "Julie Martin")]
    [InlineData("martin julie", "Julie Martin")]
    [InlineData("HELENE", "Hélène Roussel")]
    [InlineData("hélène", "Hélène Roussel")]
    [InlineData("Benali", "Karim Benali")]
    [InlineData("luc.durand", "Luc Durand")]
    [InlineData("luc.durand@serrurerie.example", "Luc Durand")]
    [InlineData("contact@", "Contact")]
    [InlineData("depannage", "Dépannage")]
    [InlineData("Luc atelier", "Luc Petit")]
    public void NameAsTyped_IsFound(string typed, string expected)
    {
        var found = Assert.IsType<NameReading.Found>(finder.Find(typed));
        Assert.Equal(expected, found.Who.DisplayName);
        Assert.True(found.Exact);
    }

    [Theory]
    [InlineData("Jullie", "Julie Martin")]
    [InlineData("Julei", "Julie Martin")]
    [InlineData("Kariim", "Karim Benali")]
    [InlineData("depanage", "Dépannage")]
    public void TypingMistake_IsForgivenAndSaid(string typed, string expected)
    {
        var found = Assert.IsType<NameReading.Found>(finder.Find(typed));
        Assert.Equal(expected, found.Who.DisplayName);
        Assert.False(found.Exact);
    }

    [Fact]
    public void TwoOfTheSameName_AreBothCandidates()
    {
        var several = Assert.IsType<NameReading.Ambiguous>(finder.Find("Luc"));
        Assert.Equal(["Luc Petit", "Luc Durand"], several.Candidates.Select(one => one.DisplayName));
    }

    [Fact]
    public void SharedLastName_IsAmbiguous() => Assert.IsType<NameReading.Ambiguous>(finder.Find("Roussel"));

    [Theory]
    [InlineData("Sara", "Sarah Kone")]
    [InlineData("Mark", "Marc Leroy")]
    public void ShortMistypedName_IsUnknownWithTheNearest(string typed, string nearest)
    {
        var unknown = Assert.IsType<NameReading.Unknown>(finder.Find(typed));
        Assert.Equal(nearest, unknown.Nearest[0].DisplayName);
        Assert.InRange(unknown.Nearest.Count, 1, 3);
    }

    [Theory]
    [InlineData("Bertrand")]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("nobody@elsewhere.example")]
    [InlineData("Atelier")]
    public void NobodysName_IsUnknown(string typed) => Assert.IsType<NameReading.Unknown>(finder.Find(typed));
}
