namespace MailBot.Dns.Checks.Dkim;

/// <summary>What a record says about the use of its key: hashes, services, flags, and a granularity that no longer exists.</summary>
internal static class DkimRestrictions
{
    public static DkimKey Check(DkimKey key, DkimTags tags)
    {
        if (tags["h"] is { } h) key = Hashes(key, Words(h));
        if (tags["s"] is { } s && !Words(s).Any(w => w is "*" or "email")) key = key.With(DkimCodes.ServiceNotEmail, s);
        if (tags["t"] is { } t) key = Flags(key, Words(t));
        return tags["g"] is { } g ? key.With(DkimCodes.GObsolete, g) : key;
    }

    public static string[] Words(string list) => [.. list.Split(':').Select(DkimTags.WithoutBlanks).Where(w => w.Length > 0)];

    /// <summary>SHA-1 must not be used for either side (RFC 8301 3.1).</summary>
    private static DkimKey Hashes(DkimKey key, string[] hashes)
    {
        if (hashes.Length > 0 && !hashes.Contains("sha256")) return key.With(DkimCodes.HSha1Only, string.Join(':', hashes));
        return hashes.Contains("sha1") ? key.With(DkimCodes.HSha1) : key;
    }

    private static DkimKey Flags(DkimKey key, string[] flags)
    {
        if (flags.Contains("y")) key = key.With(DkimCodes.Testing);
        return flags.FirstOrDefault(f => f is not ("y" or "s")) is { } unknown ? key.With(DkimCodes.UnknownFlag, unknown) : key;
    }
}
