using MailBot.Dns.Names;

namespace MailBot.Dns.Checks.TlsRpt;

/// <summary>Where reports about encryption go (RFC 8460 3).</summary>
/// <param name="Destinations">Of rua, as written; empty where there is none.</param>
internal sealed record TlsRptRecord(IReadOnlyList<string> Destinations)
{
    private const string Version = "v=TLSRPTv1";
    private const int MostDestinations = 100;

    public IEnumerable<string> Invalid => Destinations.Where(d => !IsDestination(d));

    /// <summary>Null for a text that says it is something else.</summary>
    public static TlsRptRecord? Read(string text)
    {
        if (!IsAnnounced(text)) return null;
        foreach (var range in text.AsSpan(Version.Length).Split(';'))
        {
            var field = text.AsSpan(Version.Length)[range].Trim(" \t");
            if (field.StartsWith("rua=", StringComparison.Ordinal)) return new TlsRptRecord(Split(field[4..]));
        }

        return new TlsRptRecord([]);
    }

    /// <summary>Meant to be one, but its version isn't written to the letter.</summary>
    public static bool IsLookalike(string text) => !IsAnnounced(text)
        && (text.AsSpan().TrimStart(" \t\"'vV=").StartsWith("tlsrpt", StringComparison.OrdinalIgnoreCase) || text.AsSpan().TrimStart(" \t").StartsWith("rua=", StringComparison.OrdinalIgnoreCase));

    /// <summary>The same with the version as it must be; null where it has no destination that works.</summary>
    public static string? Mended(string lookalike)
    {
        var at = lookalike.IndexOf("rua=", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var end = lookalike.AsSpan(at).IndexOfAny(";\"'");
        var valid = Split(lookalike.AsSpan(at + 4, (end < 0 ? lookalike.Length : at + end) - at - 4)).Where(IsDestination).ToArray();
        return valid.Length > 0 ? Announce(valid) : null;
    }

    public static string Announce(IEnumerable<string> destinations) => $"{Version}; rua={string.Join(',', destinations)}";

    /// <summary>mailto: or https:, with a comma, an exclamation mark or a semicolon written as %2C, %21 or %3B.</summary>
    public static bool IsDestination(string written)
    {
        if (!written.All(c => c is > ' ' and <= '~' and not ('!' or '"' or '<' or '>' or '\\'))) return false;
        if (written.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) return IsMailbox(written.AsSpan(7));
        return written.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(written, UriKind.Absolute, out var address) && address is { HostNameType: UriHostNameType.Dns, UserInfo: "" } && address.Host.Contains('.');
    }

    private static bool IsMailbox(ReadOnlySpan<char> written)
    {
        var address = written.IndexOf('?') is >= 0 and var query ? written[..query] : written;
        var at = address.LastIndexOf('@');
        return at is > 0 and <= 64 && address[..at].IndexOf('@') < 0 && DnsName.TryParse(address[(at + 1)..].ToString(), out var host) && host.Labels.Count >= 2 && address[^1] != '.';
    }

    private static bool IsAnnounced(string text) =>
        text.StartsWith(Version, StringComparison.Ordinal) && (text.Length == Version.Length || text[Version.Length] is ';' or ' ' or '\t');

    private static List<string> Split(ReadOnlySpan<char> written)
    {
        var destinations = new List<string>();
        foreach (var range in written.Split(','))
        {
            var one = written[range].Trim(" \t");
            if (one.Length > 0 && destinations.Count < MostDestinations) destinations.Add(one.ToString());
        }

        return destinations;
    }
}
