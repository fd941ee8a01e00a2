namespace MailBot.Dns.Checks.Spf.Evaluation;

/// <summary>What check_host() says (RFC 7208 2.6).</summary>
public enum SpfResult
{
    /// <summary>There is no SPF record, or no domain that could have one.</summary>
    None,
    Neutral,
    Pass,
    Fail,
    SoftFail,

    /// <summary>DNS gave no answer: try again later.</summary>
    TempError,

    /// <summary>The published records can't be used: somebody must mend them.</summary>
    PermError,
}
