namespace MailBot.Dns.Checks.Dkim;

/// <summary>What a key record is worth to a receiver that wants to check a signature.</summary>
internal enum DkimKeyStatus
{
    Ok,

    /// <summary>Shorter than receivers may accept (RFC 8301 3.2).</summary>
    Weak,

    /// <summary>An empty key: signatures made with it no longer count (RFC 6376 3.6.1).</summary>
    Revoked,

    Invalid,
}
