namespace MailBot.Dns.Checks.Dkim;

/// <summary>Ed25519: the 32 octets of the key and nothing around them (RFC 8463 4.2).</summary>
internal static class Ed25519KeyReader
{
    public const int Length = 32;

    private static readonly byte[] Wrapping = Convert.FromHexString("302a300506032b6570032100");

    public static DkimKey Read(DkimKey key, string written)
    {
        if (KeyOctets.Read(written) is not { } octets) return key.With(DkimCodes.PBase64);
        return octets.Length == Length
            ? key with { Bits = Length * 8, IsEd25519 = true, Key = Convert.ToBase64String(octets), Status = DkimKeyStatus.Ok }
            : key.With(DkimCodes.Ed25519Length, octets.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>The bare key where somebody published it as programs export it; null where it isn't that.</summary>
    public static byte[]? Unwrapped(byte[] octets) =>
        octets.Length == Wrapping.Length + Length && octets.AsSpan().StartsWith(Wrapping) ? octets[Wrapping.Length..] : null;
}
