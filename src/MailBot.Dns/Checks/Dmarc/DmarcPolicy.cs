namespace MailBot.Dns.Checks.Dmarc;

/// <summary>What a receiver is asked to do with mail that fails (RFC 9989 4.7), mildest first.</summary>
internal enum DmarcPolicy
{
    None,
    Quarantine,
    Reject,
}
