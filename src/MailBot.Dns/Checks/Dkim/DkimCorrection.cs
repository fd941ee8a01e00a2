using System.Security.Cryptography;

namespace MailBot.Dns.Checks.Dkim;

/// <summary>The key record that was meant, with the same key in it; null where that can't be told.</summary>
internal static class DkimCorrection
{
    public static string? Of(string text, bool endTest = false)
    {
        if (PublishedSecret.IsIn(text)) return null;
        var tags = DkimTags.Read(text.Replace("\"", "", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal));
        if (tags.Malformed is not null || tags.All.GroupBy(t => t.Name).Any(g => g.Distinct().Count() > 1)) return null;
        var kept = tags.All.Distinct().Select(t => (t.Name, Value: Value(t.Name, t.Value, tags["k"], endTest))).Where(t => t.Value is not null);
        return "v=DKIM1; " + string.Join("; ", kept.Select(t => $"{t.Name}={t.Value}"));
    }

    /// <summary>Null for a tag that goes.</summary>
    private static string? Value(string name, string value, string? type, bool endTest) => name switch
    {
        "v" or "g" => null,
        "h" => Joined(DkimRestrictions.Words(value).Where(w => w != "sha1")),
        "t" => Joined(DkimRestrictions.Words(value).Where(w => w == "s" || (w == "y" && !endTest))),
        "p" => Key(DkimTags.WithoutBlanks(value), type),
        _ => value,
    };

    private static string? Joined(IEnumerable<string> words) => string.Join(':', words) is { Length: > 0 } list ? list : null;

    private static string Key(string written, string? type)
    {
        var bare = Unframed(written).Replace('-', '+').Replace('_', '/');
        if (KeyOctets.Read(bare) is not { } octets || KeyOctets.IsCut(octets)) return written;
        if (type == "ed25519") return Ed25519KeyReader.Unwrapped(octets) is { } key ? Convert.ToBase64String(key) : bare;
        return RsaKeyReader.Bits(octets) is { IsBare: true } ? Wrapped(octets, bare) : bare;
    }

    /// <summary>Without the lines that a key file begins and ends with.</summary>
    private static string Unframed(string written)
    {
        if (!written.StartsWith("-----BEGIN", StringComparison.Ordinal)) return written;
        var start = written.IndexOf("-----", 10, StringComparison.Ordinal);
        var end = written.IndexOf("-----END", StringComparison.Ordinal);
        return start > 0 && end > start + 5 ? written[(start + 5)..end] : written;
    }

    private static string Wrapped(byte[] bareKey, string otherwise)
    {
        using var rsa = RSA.Create();
        try
        {
            rsa.ImportRSAPublicKey(bareKey, out _);
            return Convert.ToBase64String(rsa.ExportSubjectPublicKeyInfo());
        }
        catch (CryptographicException)
        {
            // The platform takes no key of this size or shape; it stays as it is.
            return otherwise;
        }
    }
}
