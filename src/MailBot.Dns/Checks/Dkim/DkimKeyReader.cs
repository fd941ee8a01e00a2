using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Dkim;

/// <summary>Reads a key record as a receiver does, and notes what is wrong with it. Never throws; linear in its length.</summary>
internal static class DkimKeyReader
{
    private const string Version = "DKIM1";

    public static DkimKey Read(string text)
    {
        var key = new DkimKey(text);
        if (PublishedSecret.IsIn(text)) return key.With(DkimCodes.PrivateKey);
        var tags = DkimTags.Read(text);
        if (IsOther(text, tags)) return key.With(DkimCodes.OtherRecord, text);
        if (text.Contains('"', StringComparison.Ordinal)) return key.With(DkimCodes.LiteralQuotes, "\"");
        if (text.Contains("\\;", StringComparison.Ordinal)) return key.With(DkimCodes.EscapedSemicolon, "\\;");
        if (tags.Malformed is { } malformed) return key.With(DkimCodes.Syntax, malformed);
        if (tags.Repeated is { } repeated) return key.With(DkimCodes.DuplicateTag, repeated);
        if (OfVersion(tags) is { } wrong) return key.With(wrong, tags["v"]!);
        if (tags["v"] is null) key = key.With(DkimCodes.NoVersion);
        return OfKey(DkimRestrictions.Check(key, tags), tags);
    }

    /// <summary>Something else stands at the selector: nothing in it looks like a key.</summary>
    private static bool IsOther(string text, DkimTags tags)
    {
        var start = text.AsSpan().TrimStart(" \t\"'");
        if (start.StartsWith("v=", StringComparison.OrdinalIgnoreCase) && !start[2..].TrimStart().StartsWith("DKIM", StringComparison.OrdinalIgnoreCase)) return true;
        return tags["p"] is null && tags["v"] is null && tags["k"] is null && !start.StartsWith("v=DKIM", StringComparison.OrdinalIgnoreCase) && !start.StartsWith("k=", StringComparison.Ordinal);
    }

    private static FindingCode? OfVersion(DkimTags tags) => tags["v"] switch
    {
        null => null,
        Version => tags.All[0].Name == "v" ? null : DkimCodes.VersionNotFirst,
        _ => DkimCodes.VersionBad,
    };

    private static DkimKey OfKey(DkimKey key, DkimTags tags)
    {
        if (tags["p"] is not { } p) return key.With(DkimCodes.PMissing);
        var written = DkimTags.WithoutBlanks(p);
        if (written.Length == 0) return key.With(DkimCodes.Revoked) with { Status = DkimKeyStatus.Revoked };
        if (written.Contains("-----", StringComparison.Ordinal)) return key.With(DkimCodes.PPem);
        var isBlocked = key.Has(DkimCodes.HSha1Only) || key.Has(DkimCodes.ServiceNotEmail);
        var read = tags["k"] switch
        {
            null or "rsa" => RsaKeyReader.Read(key, written),
            "ed25519" => Ed25519KeyReader.Read(key, written),
            var other => key.With(DkimCodes.KeyTypeUnknown, other),
        };
        return isBlocked ? read with { Status = DkimKeyStatus.Invalid } : read;
    }
}
