namespace MailBot.Dns.Checks.Spf.Analysis;

/// <summary>What receivers make of a domain's SPF record.</summary>
internal enum SpfValidity
{
    /// <summary>There is none.</summary>
    None,
    Valid,

    /// <summary>A permanent error for some sender at least: the rule protects nothing and vouches for nobody.</summary>
    Invalid,

    /// <summary>DNS didn't answer, or hasn't yet.</summary>
    Undetermined,
}
