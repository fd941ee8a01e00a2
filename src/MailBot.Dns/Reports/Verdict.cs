namespace MailBot.Dns.Reports;

/// <summary>A report in a word.</summary>
public enum Verdict
{
    Ok,

    /// <summary>A warning, nothing worse.</summary>
    Attention,

    /// <summary>A fact that the verdict needs couldn't be had.</summary>
    Undetermined,

    /// <summary>An error or worse.</summary>
    Critical,
}
