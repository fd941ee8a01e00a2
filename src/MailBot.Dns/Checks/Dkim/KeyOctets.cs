namespace MailBot.Dns.Checks.Dkim;

/// <summary>The octets behind base64, also of a text that was cut anywhere.</summary>
internal static class KeyOctets
{
    /// <summary>Null where there are characters that base64 doesn't have.</summary>
    public static byte[]? Read(string written)
    {
        var bare = written.AsSpan().TrimEnd('=');
        if (written.Length - bare.Length > 2) return null;
        if (bare.Length % 4 == 1) bare = bare[..^1];
        Span<char> padded = new char[(bare.Length + 3) / 4 * 4];
        bare.CopyTo(padded);
        padded[bare.Length..].Fill('=');
        var octets = new byte[padded.Length / 4 * 3];
        return Convert.TryFromBase64Chars(padded, octets, out var count) ? octets[..count] : null;
    }

    /// <summary>A sequence whose own length is larger than what is there.</summary>
    public static bool IsCut(ReadOnlySpan<byte> der) => der switch
    {
        [0x30, < 0x80, ..] => der.Length < 2 + der[1],
        [0x30, 0x81, _, ..] => der.Length < 3 + der[2],
        [0x30, 0x82, _, _, ..] => der.Length < 4 + (der[2] << 8) + der[3],
        _ => false,
    };
}
