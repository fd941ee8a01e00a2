namespace MailBot.Dns.Checks.Bimi;

/// <summary>Where a domain's logo is (draft-brand-indicators-for-message-identification, section 4).</summary>
/// <param name="Logo">Of the tag l; "" where it is empty, null where it is missing.</param>
/// <param name="Certificate">Of the tag a, likewise.</param>
internal sealed record BimiRecord(string? Logo, string? Certificate)
{
    private const string Version = "v=BIMI1";

    /// <summary>The domain says itself that it shows no logo.</summary>
    public bool IsDeclined => Logo == "" && string.IsNullOrEmpty(Certificate);

    public static BimiRecord? Read(string text)
    {
        if (!IsAnnounced(text)) return null;
        string? logo = null, certificate = null;
        foreach (var range in text.AsSpan(Version.Length).Split(';'))
        {
            var field = text.AsSpan(Version.Length)[range].Trim(" \t");
            var equals = field.IndexOf('=');
            if (equals < 1) continue;
            var (name, value) = (field[..equals].TrimEnd(" \t").ToString(), field[(equals + 1)..].TrimStart(" \t").ToString());
            if (name is "l") logo ??= value;
            else if (name is "a") certificate ??= value;
        }

        return new BimiRecord(logo, certificate);
    }

    public static bool IsLookalike(string text) => !IsAnnounced(text) && text.AsSpan().TrimStart(" \t\"'vV=").StartsWith("bimi", StringComparison.OrdinalIgnoreCase);

    public static bool IsHttps(string written) =>
        Uri.TryCreate(written, UriKind.Absolute, out var address) && address is { Scheme: "https", HostNameType: UriHostNameType.Dns };

    /// <summary>By the name of the file alone.</summary>
    public static bool IsSvg(string written) =>
        Uri.TryCreate(written, UriKind.Absolute, out var address) && address.AbsolutePath.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);

    private static bool IsAnnounced(string text) =>
        text.StartsWith(Version, StringComparison.Ordinal) && (text.Length == Version.Length || text[Version.Length] is ';' or ' ' or '\t');
}
