namespace MailBot.Dns.Checks.Spf.Grammar;

/// <summary>RFC 7208 6.</summary>
internal enum SpfModifierKind
{
    Redirect,
    Explanation,

    /// <summary>Read, and then ignored by everybody.</summary>
    Unknown,
}
