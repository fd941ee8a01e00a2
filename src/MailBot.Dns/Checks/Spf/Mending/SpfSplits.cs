using MailBot.Dns.Checks.Spf.Grammar;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Spf.Mending;

/// <summary>
/// Strings of a TXT record are joined with nothing between (RFC 7208 3.3): who begins a new term with a new string loses the
/// blank. Found where a term runs over the seam and each half is a term by itself.
/// </summary>
internal static class SpfSplits
{
    /// <summary>Two terms of the longest names that there are: a longer word isn't two terms that lost their blank.</summary>
    private const int LongestWord = 600;

    /// <summary>The terms that run over a seam at which a blank is missing.</summary>
    public static IReadOnlyList<(SpfTerm Over, string Left, string Right)> Find(TxtRecord source, SpfRecord record)
    {
        var found = new List<(SpfTerm, string, string)>();
        var (seam, next) = (0, 0);
        foreach (var piece in source.Strings.SkipLast(1))
        {
            seam += piece.Length;
            while (next < record.Terms.Count && record.Terms[next].Column - 1 + record.Terms[next].Written.Length <= seam) next++;
            if (next == record.Terms.Count || record.Terms[next] is not { } over || over.Column - 1 >= seam || over.Written.Length > LongestWord) continue;
            var (left, right) = (over.Written[..(seam - over.Column + 1)], over.Written[(seam - over.Column + 1)..]);
            if (IsTerm(left) && IsTerm(right) && (over is SpfMisspelling || (piece.Length < TxtStrings.LongestString && IsPlainlyTerm(right)))) found.Add((over, left, right));
        }

        return found;
    }

    /// <summary>The blanks that are missing; null where none is.</summary>
    public static SpfRevision? Mend(TxtRecord source, SpfRecord record) => Find(source, record) is { Count: > 0 } splits
        ? SpfRevision.Instead(splits.Select(s => (s.Over, $"{s.Left} {s.Right}")))
        : null;

    private static bool IsTerm(string word) => SpfTermReader.Read(word, 1) is not SpfMisspelling;

    /// <summary>Where the joined term could be meant too, only what is no likely end of a name counts: "-all", "ip4:…".</summary>
    private static bool IsPlainlyTerm(string word) =>
        word.Contains(':') || (word[0] is '-' or '~' or '?' or '+' && word[1..].Equals("all", StringComparison.OrdinalIgnoreCase));
}
