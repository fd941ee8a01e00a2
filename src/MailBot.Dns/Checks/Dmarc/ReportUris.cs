using MailBot.Dns.Names;

namespace MailBot.Dns.Checks.Dmarc;

/// <summary>The list behind rua and ruf (RFC 9989 4.7): URIs with commas between them.</summary>
internal static class ReportUris
{
    private const string Scheme = "mailto:";

    public static IReadOnlyList<ReportUri> Read(DmarcTag tag, int valueColumn)
    {
        var uris = new List<ReportUri>();
        if (tag.Value.Length == 0) return uris;
        foreach (var range in tag.Value.AsSpan().Split(','))
        {
            var (start, length) = range.GetOffsetAndLength(tag.Value.Length);
            uris.Add(One(tag.Value.Substring(start, length).Trim(' ', '\t'), valueColumn + start));
        }

        return uris;
    }

    public static ReportUri One(string text, int column)
    {
        var uri = new ReportUri(text, column);
        if (text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return Mail(uri, text[Scheme.Length..]);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var isScheme = colon > 0 && char.IsAsciiLetter(text[0]) && text.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0;
        if (isScheme) return uri with { IsUri = colon + 1 < text.Length && !text.Contains(' ', StringComparison.Ordinal), Fault = DmarcCodes.RuaSchemeUnsupported };
        return Address(text) is null
            ? uri with { Fault = DmarcCodes.RuaInvalid }
            : uri with { Fault = DmarcCodes.RuaNoScheme, Corrected = Scheme + text };
    }

    private static ReportUri Mail(ReportUri uri, string written)
    {
        var slashes = written.StartsWith("//", StringComparison.Ordinal);
        var bare = slashes ? written[2..] : written;
        var size = Size(bare);
        if (size is not null) bare = bare[..^size.Length];
        if (Address(bare) is not { } host) return uri with { Fault = DmarcCodes.RuaInvalid };
        if (slashes) return uri with { Fault = DmarcCodes.RuaInvalid, Corrected = Scheme + bare };
        uri = uri with { Host = host, IsUri = true, Corrected = Scheme + bare };
        return size is null ? uri : uri with { Fault = DmarcCodes.RuaSizeObsolete };
    }

    /// <summary>The domain of an address that mail could go to; a question mark begins what a mail program would fill in (RFC 6068).</summary>
    private static DnsName? Address(string written)
    {
        var query = written.IndexOf('?', StringComparison.Ordinal);
        var address = query < 0 ? written : written[..query];
        var at = address.LastIndexOf('@');
        if (at <= 0 || address.IndexOf('@', StringComparison.Ordinal) != at || address.AsSpan().IndexOfAny(NeverInAddress) >= 0) return null;
        return address.AsSpan(at + 1).IndexOfAnyExcept(HostCharacters) < 0 && DnsName.TryParse(address[(at + 1)..], out var host) && host.Labels.Count > 1 ? host : null;
    }

    /// <summary>The "!10m" of RFC 7489: how large a report might be.</summary>
    private static string? Size(string written)
    {
        var mark = written.LastIndexOf('!');
        if (mark < 0 || mark < written.IndexOf('@', StringComparison.Ordinal)) return null;
        var digits = written.AsSpan(mark + 1).TrimEnd("kmgtKMGT");
        return digits.Length >= written.Length - mark - 2 && !digits.IsEmpty && digits.IndexOfAnyExceptInRange('0', '9') < 0 ? written[mark..] : null;
    }

    private static readonly System.Buffers.SearchValues<char> SchemeCharacters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");
    private static readonly System.Buffers.SearchValues<char> HostCharacters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.");
    private static readonly System.Buffers.SearchValues<char> NeverInAddress = System.Buffers.SearchValues.Create(" \t<>()[]\\\",:");
}
