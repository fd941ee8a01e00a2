namespace MailBot.Dns.Checks.Spf.Evaluation;

/// <summary>Why an evaluation ended in none, temperror or permerror.</summary>
public enum SpfFaultKind
{
    /// <summary>Not a domain with two labels or more, or one that DNS can't carry.</summary>
    NotADomain,
    NoRecord,
    SeveralRecords,
    Syntax,
    TooManyLookups,
    TooManyVoidLookups,
    TooManyMxHosts,

    /// <summary>The domain that an include or a redirect names has no SPF record (RFC 7208 5.2, 6.1).</summary>
    TargetWithoutRecord,
    NoAnswer,
    OutOfTime,
}
