using MailBot.Dns.Names;
using MailBot.Dns.Reports;

namespace MailBot.Chat.Commands.DnsReport;

/// <summary>A report that is being made: how far it is, and what comes of it.</summary>
internal sealed class RunningReport : IProgress<DomainReport>
{
    private DomainReport? latest;

    public RunningReport(DnsName domain, Func<IProgress<DomainReport>, Task<ReportOutcome>> make)
    {
        Domain = domain;
        Outcome = make(this);
    }

    public DnsName Domain { get; }

    public Task<ReportOutcome> Outcome { get; }

    /// <summary>As it stood when an answer came last; null before the first.</summary>
    public DomainReport? Latest => Volatile.Read(ref latest);

    public void Report(DomainReport value) => Volatile.Write(ref latest, value);

    /// <returns>Whether it is made before the patience is over.</returns>
    public async Task<bool> WithinAsync(TimeSpan patience, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (Outcome.IsCompleted) return true;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(Outcome, Task.Delay(patience, clock, over.Token));
        await over.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        return Outcome.IsCompleted;
    }
}
