namespace MailBot.Dns.Reports;

/// <summary>A report in the making and everybody who waits for it. When the last of them gives up, it ends.</summary>
internal sealed class SharedReport(IProgress<DomainReport>? first) : IProgress<DomainReport>, IDisposable
{
    private readonly Lock door = new();
    private readonly CancellationTokenSource unwanted = new();
    private readonly List<IProgress<DomainReport>?> waiting = [first];
    private Task<DomainReport>? made;
    private bool isOver;

    public void Start(Reporter reporter, ReportRequest request, Action ended) =>
        made = Task.Run(async () =>
        {
            try
            {
                return await reporter.MakeAsync(request, this, unwanted.Token).ConfigureAwait(false);
            }
            finally
            {
                ended();
                Dispose();
            }
        });

    /// <summary>False where it has been given up already.</summary>
    public bool TryJoin(IProgress<DomainReport>? progress)
    {
        lock (door)
        {
            if (waiting.Count == 0) return false;
            waiting.Add(progress);
            return true;
        }
    }

    public async Task<DomainReport> WaitAsync(IProgress<DomainReport>? progress, CancellationToken cancellationToken)
    {
        try
        {
            return await made!.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Leave(progress);
            throw;
        }
    }

    public void Report(DomainReport value)
    {
        IProgress<DomainReport>?[] all;
        lock (door) all = [.. waiting];
        foreach (var progress in all) progress?.Report(value);
    }

    private void Leave(IProgress<DomainReport>? progress)
    {
        lock (door)
        {
            waiting.Remove(progress);
            if (waiting.Count == 0 && !isOver) unwanted.Cancel();
        }
    }

    public void Dispose()
    {
        lock (door)
        {
            isOver = true;
            unwanted.Dispose();
        }
    }
}
