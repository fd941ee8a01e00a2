using MailBot.Chat.Commands.DnsReport;
using MailBot.Dns.Lookup;
using MailBot.Dns.Propagation;
using MailBot.Dns.Web;
using MailBot.Dns.Zones;

namespace MailBot.Chat.Tests.DnsReport;

/// <summary>A zone file in the place of the world. It can be held back, and counts what it is asked.</summary>
internal sealed class FakeSources : IReportSources, IDnsSource
{
    private ZoneSource zone = new([]);
    private TaskCompletionSource open = Opened();
    private ReportSources? sources;
    private int asked;

    public int Asked => Volatile.Read(ref asked);

    /// <summary>No server is known.</summary>
    public bool None { get; set; }

    /// <summary>Never an answer.</summary>
    public bool Silent { get; set; }

    public void Publish(string text) => zone = new ZoneSource(ZoneFile.Read(text));

    /// <summary>From now on questions wait.</summary>
    public void Hold() => open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release() => open.TrySetResult();

    public Task<ReportSources?> FindAsync(CancellationToken cancellationToken)
    {
        sources ??= new ReportSources(this, new NoWeb("off"), false, new PropagationServers(null, [(PanelResolver.Usual[0], this)]));
        return Task.FromResult(None ? null : sources);
    }

    public async ValueTask<Answer> AskAsync(Question question, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref asked);
        await open.Task.WaitAsync(cancellationToken);
        return Silent ? Answer.Undetermined(question, NoAnswer.Timeout, "zone") : await zone.AskAsync(question, cancellationToken);
    }

    private static TaskCompletionSource Opened()
    {
        var opened = new TaskCompletionSource();
        opened.SetResult();
        return opened;
    }
}
