namespace MailBot.Dns.Reports;

/// <summary>A report, or why there is none.</summary>
public abstract record DeskAnswer
{
    private DeskAnswer()
    {
    }

    public sealed record Reported(DomainReport Report) : DeskAnswer;

    /// <summary>Nothing was asked of anybody.</summary>
    /// <param name="RetryAfter">When the same wish would be granted.</param>
    public sealed record Refused(DeskRefusal Why, TimeSpan RetryAfter) : DeskAnswer;
}
