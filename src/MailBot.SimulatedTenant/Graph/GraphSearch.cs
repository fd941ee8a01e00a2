using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MailBot.SimulatedTenant.Graph;

/// <summary><c>$search="displayName:luc" OR "mail:luc"</c>: words that begin so, without case or accents.</summary>
internal sealed partial class GraphSearch
{
    private readonly IReadOnlyList<(string Property, string Text)> terms;

    private GraphSearch(IReadOnlyList<(string Property, string Text)> terms) => this.terms = terms;

    public static GraphSearch? Parse(string text) =>
        Whole().IsMatch(text)
            ? new GraphSearch([.. Term().Matches(text).Select(m => (m.Groups["property"].Value, m.Groups["text"].Value))])
            : null;

    public bool Accepts(JsonObject entity) => terms.Any(t => HasWord(entity[t.Property]?.ToString() ?? "", t.Text));

    private static bool HasWord(string value, string start)
    {
        var compare = CultureInfo.InvariantCulture.CompareInfo;
        const CompareOptions options = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;
        return compare.IsPrefix(value, start, options)
            || value.Split(' ', '-', '.', '@').Any(word => compare.IsPrefix(word, start, options));
    }

    [GeneratedRegex("^\"\\w+:[^\"]+\"(?:\\s+OR\\s+\"\\w+:[^\"]+\")*$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex("\"(?<property>\\w+):(?<text>[^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Term();
}
