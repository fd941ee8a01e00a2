using System.Collections.Concurrent;
using MailBot.Dns.Lookup;

namespace MailBot.Benchmarks;

/// <summary>Holds every question until no further one comes, then lets all of them go at once: how often that happens is the critical path.</summary>
internal sealed class Waves(IDnsSource below) : IDnsSource
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(60);

    private readonly Lock door = new();
    private readonly List<int> sizes = [];
    private TaskCompletionSource? gate;
    private int waiting;
    private long last;

    /// <summary>Questions of each wave.</summary>
    public IReadOnlyList<int> Sizes => sizes;

    public async ValueTask<Answer> AskAsync(Question question, CancellationToken cancellationToken)
    {
        Task opened;
        lock (door)
        {
            if (gate is null)
            {
                gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                _ = OpenAsync();
            }

            waiting++;
            last = TimeProvider.System.GetTimestamp();
            opened = gate.Task;
        }

        await opened.WaitAsync(cancellationToken);
        return await below.AskAsync(question, cancellationToken);
    }

    private async Task OpenAsync()
    {
        while (true)
        {
            await Task.Delay(Quiet, TimeProvider.System, CancellationToken.None);
            lock (door)
            {
                if (TimeProvider.System.GetElapsedTime(last) < Quiet) continue;
                sizes.Add(waiting);
                waiting = 0;
                gate!.SetResult();
                gate = null;
                return;
            }
        }
    }
}
