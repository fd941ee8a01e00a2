namespace MailBot.Dns.Reports;

/// <summary>How a record that is expected stands beside what is published.</summary>
public enum ExpectedState
{
    /// <summary>DNS gave no answer: nothing may be said.</summary>
    Unknown,

    Ok,

    /// <summary>Published otherwise, and as good: another preference, a filter in front, the include within another record.</summary>
    OkDifferent,

    Missing,

    /// <summary>Something else stands in its place.</summary>
    Wrong,

    /// <summary>Not published, and not needed: optional, or a proof that has been given already.</summary>
    NotRequired,
}
