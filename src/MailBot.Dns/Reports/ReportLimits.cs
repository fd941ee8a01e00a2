namespace MailBot.Dns.Reports;

/// <summary>How much one report may ask and how long it may take.</summary>
public sealed record ReportLimits
{
    /// <summary>When it is over, what is missing is undetermined and the rest stands.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(6);

    public int MostQuestions { get; init; } = 200;
}
