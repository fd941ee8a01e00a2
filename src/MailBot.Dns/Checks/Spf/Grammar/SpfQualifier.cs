namespace MailBot.Dns.Checks.Spf.Grammar;

/// <summary>What a match of the mechanism means (RFC 7208 4.6.2). Pass where none is written.</summary>
internal enum SpfQualifier
{
    Pass,
    Fail,
    SoftFail,
    Neutral,
}
