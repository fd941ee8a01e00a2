namespace MailBot.Dns.Checks.Dmarc;

/// <summary>The version, with which a record must begin: the name in any case, the value as it is (RFC 9989 4.8).</summary>
internal static class DmarcVersion
{
    public const string Value = "DMARC1";

    public const string Written = "v=DMARC1";

    public static bool Begins(string text)
    {
        var end = text.IndexOf(';', StringComparison.Ordinal);
        var first = end < 0 ? text.AsSpan() : text.AsSpan(0, end);
        return first is ['v' or 'V', ..] && Is(first);
    }

    /// <summary>"v", an equals sign and the value, blanks around them allowed.</summary>
    public static bool Is(ReadOnlySpan<char> segment)
    {
        var equals = segment.IndexOf('=');
        return equals > 0
            && segment[..equals].Trim(" \t").Equals("v", StringComparison.OrdinalIgnoreCase)
            && segment[(equals + 1)..].Trim(" \t").SequenceEqual(Value);
    }
}
