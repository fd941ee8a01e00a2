namespace MailBot.Dns.Checks.Mx;

/// <summary>How a domain receives mail, as its MX records say.</summary>
internal enum MailReception
{
    /// <summary>Not answered yet, or no answer came: nothing may be said.</summary>
    Unknown,

    /// <summary>The domain itself doesn't exist.</summary>
    NoDomain,

    /// <summary>MX records name servers.</summary>
    Listed,

    /// <summary>A null MX alone: no mail here (RFC 7505).</summary>
    Refused,

    /// <summary>No MX; the domain's own address stands in (RFC 5321 5.1).</summary>
    Implicit,

    /// <summary>No MX and no address.</summary>
    Nowhere,
}
