using System.Text;
using MailBot.Dns.Checks.Spf.Grammar;

namespace MailBot.Dns.Checks.Spf.Mending;

/// <summary>A change of a record, term by term: what isn't named stays octet for octet, in its place.</summary>
internal sealed class SpfRevision
{
    private readonly Dictionary<SpfTerm, string> instead;
    private readonly HashSet<SpfTerm> without;
    private readonly string appended;
    private readonly bool allLast;

    private SpfRevision(IEnumerable<SpfTerm> without, IEnumerable<(SpfTerm Term, string Text)> instead, string appended, bool allLast)
    {
        this.without = [.. without];
        this.instead = instead.GroupBy(i => i.Term).ToDictionary(g => g.Key, g => g.First().Text);
        (this.appended, this.allLast) = (appended, allLast);
    }

    /// <summary>"all" behind the other mechanisms, and once.</summary>
    public static SpfRevision AllLast { get; } = new([], [], "", allLast: true);

    public bool IsEmpty => without.Count == 0 && instead.Count == 0 && appended.Length == 0 && !allLast;

    public static SpfRevision Without(params IEnumerable<SpfTerm> terms) => new(terms, [], "", allLast: false);

    public static SpfRevision Instead(IEnumerable<(SpfTerm Term, string Text)> terms) => new([], terms, "", allLast: false);

    public static SpfRevision Append(string term) => new([], [], term, allLast: false);

    public static SpfRevision Together(IReadOnlyList<SpfRevision> all) => new(
        all.SelectMany(r => r.without), all.SelectMany(r => r.instead.Select(i => (i.Key, i.Value))), all.Select(r => r.appended).FirstOrDefault(a => a.Length > 0) ?? "", all.Any(r => r.allLast));

    public string Apply(SpfRecord record)
    {
        var text = new StringBuilder(record.Text[..SpfVersion.Text.Length]);
        var end = SpfVersion.Text.Length;
        var last = allLast ? record.All : null;
        foreach (var term in record.Terms)
        {
            var before = record.Text[end..(term.Column - 1)];
            end = term.Column - 1 + term.Written.Length;
            if (without.Contains(term) || (allLast && term is SpfMechanism { Kind: SpfMechanismKind.All })) continue;
            text.Append(before).Append(instead.GetValueOrDefault(term, term.Written));
        }

        if (last is not null) text.Append(' ').Append(instead.GetValueOrDefault(last, last.Written));
        if (appended.Length > 0) text.Append(' ').Append(appended);
        return text.ToString();
    }
}
