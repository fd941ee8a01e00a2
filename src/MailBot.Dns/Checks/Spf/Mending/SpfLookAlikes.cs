using MailBot.Dns.Checks.Spf.Grammar;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Spf.Mending;

/// <summary>TXT records that somebody took for SPF and no receiver does (RFC 7208 4.5): one octet before or after the version is enough.</summary>
internal static class SpfLookAlikes
{
    public static IReadOnlyList<TxtRecord> Among(IEnumerable<TxtRecord> records) => [.. records.Where(r => !SpfVersion.Begins(r.Text) && IsLike(r.Text))];

    /// <summary>Where the text first differs from an SPF record, from 1.</summary>
    public static int Column(string text)
    {
        var at = 0;
        while (at < text.Length && at < SpfVersion.Text.Length && char.ToLowerInvariant(text[at]) == SpfVersion.Text[at]) at++;
        return at + 1;
    }

    /// <summary>The record that was meant; null where that isn't sure, or where more is wrong than its beginning.</summary>
    public static string? Meant(string text)
    {
        var typed = SpfWord.Typed(text).Trim();
        foreach (var odd in (char[])['\t', '\r', '\n', '\u00A0']) typed = typed.Replace(odd, ' ');
        if (AfterVersion(typed) is not { } rest) return null;
        var record = SpfParser.Parse(rest.Length == 0 ? SpfVersion.Text : $"{SpfVersion.Text} {rest}");
        return record.IsValid ? record.Text : SpfSpelling.Record(record)?.Apply(record);
    }

    private static bool IsLike(string text)
    {
        var head = SpfWord.Typed(text[..Math.Min(text.Length, 40)]).Trim().ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal);
        return head.StartsWith("v=spf", StringComparison.Ordinal) || head.StartsWith("v:spf", StringComparison.Ordinal)
            || head.StartsWith("spf1", StringComparison.Ordinal) || head.StartsWith("spf2.0", StringComparison.Ordinal) || head.StartsWith("spf=", StringComparison.Ordinal);
    }

    /// <summary>What follows something that can only be version 1.</summary>
    private static string? AfterVersion(string typed)
    {
        var at = 0;
        if (Take(typed, ref at, 'v') && !TakeSign(typed, ref at)) return null;
        if (at + 3 > typed.Length || !typed.AsSpan(at, 3).Equals("spf", StringComparison.OrdinalIgnoreCase)) return null;
        at += 3;
        if (at == 3) TakeSign(typed, ref at);
        if (at + 1 < typed.Length && typed[at] is 'l' or 'I' or 'i' or '!' && typed[at + 1] == ' ') return typed[(at + 2)..].TrimStart();
        var digits = at;
        while (at < typed.Length && char.IsAsciiDigit(typed[at])) at++;
        if (typed[digits..at] is not ("" or "1" or "10" or "11") || (at < typed.Length && typed[at] == '.' && at + 1 < typed.Length && char.IsAsciiDigit(typed[at + 1]))) return null;
        return typed[at..].TrimStart(' ', '.', ';', ':', ',');
    }

    private static bool Take(string text, ref int at, char letter)
    {
        if (at >= text.Length || char.ToLowerInvariant(text[at]) != letter) return false;
        at++;
        return true;
    }

    private static bool TakeSign(string text, ref int at)
    {
        while (at < text.Length && text[at] == ' ') at++;
        if (at >= text.Length || text[at] is not ('=' or ':')) return false;
        at++;
        while (at < text.Length && text[at] == ' ') at++;
        return true;
    }
}
