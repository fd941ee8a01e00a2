using MailBot.Dns.Checks;
using MailBot.Dns.Lookup;
using MailBot.Dns.Smtp;
using MailBot.Dns.Web;

namespace MailBot.Dns.Reports;

/// <summary>Makes reports: asks what the checks want to know, everything independent at once, until they want nothing more.</summary>
public sealed class Reporter(IDnsSource dns, IWebSource web, ISmtpSource smtp, TimeProvider clock, ReportLimits limits)
{
    public Reporter(IDnsSource dns, TimeProvider clock)
        : this(dns, new NoWeb("off"), new NoSmtp(), clock, new ReportLimits())
    {
    }

    internal IReadOnlyList<ICheck> Checks { get; init; } = CheckCatalogue.All;

    /// <param name="progress">Told of the report as it stands whenever answers have come; may be null.</param>
    /// <exception cref="OperationCanceledException">The caller gave up. A report whose time is over doesn't throw: what is missing is undetermined.</exception>
    public async Task<DomainReport> MakeAsync(ReportRequest request, IProgress<DomainReport>? progress, CancellationToken cancellationToken)
    {
        Rehearsal.Begin();
        using var round = new Collection(dns, web, smtp, clock, limits, cancellationToken);
        var began = clock.GetTimestamp();
        CheckRun[] runs = [.. Checks.Select(c => new CheckRun(c, request, round.Facts))];
        Run(runs, round);
        while (Array.Exists(runs, r => r.IsWaiting))
        {
            var answered = await round.NextAsync();
            Run(Array.FindAll(runs, r => r.WaitsForAny(answered)), round);
            progress?.Report(Draw(request, runs, round, clock.GetElapsedTime(began), complete: false));
        }

        return Draw(request, runs, round, clock.GetElapsedTime(began), complete: true);
    }

    private static void Run(CheckRun[] runs, Collection round)
    {
        foreach (var run in runs)
        {
            run.Run();
            round.Send();
        }
    }

    private DomainReport Draw(ReportRequest request, CheckRun[] runs, Collection round, TimeSpan elapsed, bool complete)
    {
        var report = ReportDrawing.Of(request, [.. runs.Select(r => r.Last)], [.. round.Facts.Dns.Answers], clock.GetUtcNow());
        var (asked, followed) = (report.Questions, round.Followed);
        return report with
        {
            Questions = asked with { Asked = asked.Asked + followed, Distinct = asked.Distinct + followed },
            Elapsed = elapsed,
            Complete = complete,
        };
    }
}
