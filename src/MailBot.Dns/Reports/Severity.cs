namespace MailBot.Dns.Reports;

public enum Severity
{
    Info,
    Warning,

    /// <summary>Something that mail needs is missing or wrong.</summary>
    Error,

    /// <summary>Mail is lost, or anybody may send in this name, now.</summary>
    Critical,
}
