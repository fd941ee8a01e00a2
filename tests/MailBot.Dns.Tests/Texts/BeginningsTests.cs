using System.Collections;
using System.Globalization;
using System.Resources;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Tests.Texts;

/// <summary>Titles and lines stand behind a colon («À corriger : …»), so they begin as the middle of a sentence does.</summary>
public sealed class BeginningsTests
{
    /// <summary>Words that have their capital anywhere.</summary>
    private static readonly HashSet<string> Names = ["Google", "Microsoft", "Outlook"];

    public static TheoryData<string, string> Topics() => [.. Resources().SelectMany(r => new[] { "", "en" }.Select(l => (r, l)))];

    [Theory]
    [MemberData(nameof(Topics))]
    public void TitlesAndLines_BeginInTheMiddleOfASentence(string resource, string language)
    {
        var texts = Behind(resource, language);
        Assert.NotEmpty(texts);
        Assert.Empty(texts.Where(t => !IsMidSentence(t.Text)).Select(t => $"{t.Key}: {t.Text}"));
    }

    /// <summary>As many of them in either language, so that none escapes the rule.</summary>
    [Fact]
    public void EveryTitleInTheCatalogue_IsAmongThem()
    {
        foreach (var language in new[] { "", "en" })
        {
            var known = Resources().SelectMany(r => Behind(r, language)).Select(t => t.Key).ToHashSet();
            Assert.Empty(FindingCatalogue.All.Where(c => !c.Text.StartsWith("prop.", StringComparison.Ordinal)).Select(c => $"{c}.title").Except(known));
        }
    }

    [Theory]
    [InlineData("la règle SPF", true)]
    [InlineData("DKIM n’est pas", true)]
    [InlineData("Google’s main server", true)]
    [InlineData("{host} n’existe pas", true)]
    [InlineData("« p » manque", true)]
    [InlineData("La règle SPF", false)]
    [InlineData("A text", false)]
    [InlineData("Il manque", false)]
    public void TheRule_KnowsTheMiddleFromTheBeginning(string text, bool isMiddle) => Assert.Equal(isMiddle, IsMidSentence(text));

    private static bool IsMidSentence(string text)
    {
        if (!char.IsUpper(text[0])) return true;
        var word = new string([.. text.TakeWhile(char.IsLetterOrDigit)]);
        return Names.Contains(word) || (word.Length > 1 && (char.IsUpper(word[1]) || char.IsDigit(word[1])));
    }

    private static IReadOnlyList<(string Key, string Text)> Behind(string resource, string language)
    {
        var set = new ResourceManager(resource, typeof(FindingCatalogue).Assembly).GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false);
        Assert.NotNull(set);
        return [.. set.Cast<DictionaryEntry>().Select(e => ((string)e.Key, (string)e.Value!)).Where(t => t.Item1.EndsWith(".title", StringComparison.Ordinal) || t.Item1.Contains(".line.", StringComparison.Ordinal))];
    }

    private static IEnumerable<string> Resources() => typeof(FindingCatalogue).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith("MailBot.Dns.Checks.", StringComparison.Ordinal) && n.EndsWith("Texts.resources", StringComparison.Ordinal))
        .Select(n => n[..^".resources".Length]);
}
