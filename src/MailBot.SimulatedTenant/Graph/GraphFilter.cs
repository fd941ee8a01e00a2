using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MailBot.SimulatedTenant.Graph;

/// <summary>
/// The part of $filter that is modelled: <c>p eq 'x'</c>, <c>p ne 'x'</c>, <c>p eq true</c>, <c>startswith(p,'x')</c>,
/// <c>p/any(a:a eq 'x')</c> (also with startswith), joined by <c>and</c> and <c>or</c>, without brackets. Text is compared without case.
/// </summary>
internal sealed partial class GraphFilter
{
    private readonly IReadOnlyList<IReadOnlyList<Clause>> alternatives;

    private GraphFilter(IReadOnlyList<IReadOnlyList<Clause>> alternatives) => this.alternatives = alternatives;

    /// <summary>Comparisons that the directory answers only from its secondary index.</summary>
    public bool IsAdvanced => alternatives.Any(all => all.Any(c => c.Operator == "ne"));

    public IEnumerable<string> Properties => alternatives.SelectMany(all => all.Select(c => c.Property));

    /// <summary>Null for anything that isn't modelled.</summary>
    public static GraphFilter? Parse(string text)
    {
        List<List<Clause>> alternatives = [[]];
        var rest = text.Trim();
        while (true)
        {
            var match = ClausePattern().Match(rest);
            if (!match.Success)
                return null;
            alternatives[^1].Add(Clause.From(match));
            rest = rest[match.Length..];
            if (rest.Length == 0)
                return new GraphFilter(alternatives);
            if (match.Groups["join"].Value == "or")
                alternatives.Add([]);
            else if (!match.Groups["join"].Success)
                return null;
        }
    }

    public bool Accepts(JsonObject entity) => alternatives.Any(all => all.All(c => c.Accepts(entity)));

    [GeneratedRegex(
        """
        ^(?:
          (?<property>\w+)/any\((?<v>\w+):\s*(?:\k<v>\s+(?<operator>eq)\s+'(?<text>(?:[^']|'')*)'|(?<operator>startswith)\(\k<v>,\s*'(?<text>(?:[^']|'')*)'\))\s*\)
          |(?<operator>startswith)\((?<property>\w+),\s*'(?<text>(?:[^']|'')*)'\)
          |(?<property>\w+)\s+(?<operator>eq|ne)\s+(?:'(?<text>(?:[^']|'')*)'|(?<literal>true|false|null))
        )\s*(?:(?<join>and|or)\s+)?
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex ClausePattern();

    private sealed record Clause(string Property, string Operator, string Value)
    {
        public static Clause From(Match match) => new(
            match.Groups["property"].Value,
            match.Groups["operator"].Value,
            match.Groups["text"].Success ? match.Groups["text"].Value.Replace("''", "'", StringComparison.Ordinal) : match.Groups["literal"].Value);

        public bool Accepts(JsonObject entity)
        {
            IEnumerable<string> values = entity[Property] switch
            {
                JsonArray array => array.Select(Text),
                var single => [Text(single)],
            };
            return Operator switch
            {
                "startswith" => values.Any(v => v.StartsWith(Value, StringComparison.OrdinalIgnoreCase)),
                "ne" => !values.Any(Same),
                _ => values.Any(Same),
            };
        }

        private bool Same(string value) => string.Equals(value, Value, StringComparison.OrdinalIgnoreCase);

        private static string Text(JsonNode? node) => node?.GetValueKind() switch
        {
            null => "null",
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => node.ToString(),
        };
    }
}
