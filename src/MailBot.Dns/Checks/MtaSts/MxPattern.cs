using MailBot.Dns.Names;

namespace MailBot.Dns.Checks.MtaSts;

/// <summary>A name in a policy, or "*." before one for exactly one label (RFC 8461 4.1).</summary>
internal static class MxPattern
{
    public static bool IsOne(string pattern)
    {
        var host = pattern.AsSpan(pattern.StartsWith("*.", StringComparison.Ordinal) ? 2 : 0);
        if (host.Length is 0 or > DnsName.LongestName || host[^1] == '.') return false;
        var labels = 0;
        foreach (var range in host.Split('.'))
        {
            if (!IsLabel(host[range])) return false;
            labels++;
        }

        return labels >= 2 && host[(host.LastIndexOf('.') + 1)..].ContainsAnyExceptInRange('0', '9');
    }

    public static bool Matches(string pattern, DnsName host)
    {
        if (!IsOne(pattern)) return false;
        if (!pattern.StartsWith("*.", StringComparison.Ordinal)) return pattern.Equals(host.Text, StringComparison.OrdinalIgnoreCase);
        var dot = host.Text.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && host.Text.AsSpan(dot + 1).Equals(pattern.AsSpan(2), StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsLabel(ReadOnlySpan<char> label)
    {
        if (label.Length is 0 or > 63 || label[0] == '-' || label[^1] == '-') return false;
        foreach (var c in label)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')) return false;
        }

        return true;
    }
}
