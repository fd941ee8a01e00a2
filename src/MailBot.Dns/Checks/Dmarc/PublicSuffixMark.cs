namespace MailBot.Dns.Checks.Dmarc;

/// <summary>What a record says about the name it stands at (RFC 9989 4.7, psd).</summary>
internal enum PublicSuffixMark
{
    /// <summary>u, or nothing: find out by the walk.</summary>
    Unsaid,

    /// <summary>y: names below it belong to different people.</summary>
    Suffix,

    /// <summary>n: this is an organisation's own top name.</summary>
    Organization,
}
