using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks;

/// <summary>A check within a report: its last run, and whether it has to run again.</summary>
internal sealed class CheckRun(ICheck check, ReportRequest request, FactBook facts)
{
    public Examination Last { get; private set; } = new(request, facts);

    /// <summary>Something it asked for hasn't come.</summary>
    public bool IsWaiting => Last.Waiting.Count > 0;

    public void Run()
    {
        Last = new Examination(request, facts);
        check.Run(Last);
    }

    public bool WaitsForAny(IReadOnlySet<object> answered) => Last.Waiting.Overlaps(answered);
}
