using System.Net;
using MailBot.Dns.Lookup.Wire;

namespace MailBot.Dns.Lookup.Live;

/// <summary>
/// One question until the first server answers it: the next one is asked as soon as one fails, or too when one lets us wait.
/// «No such name» and «nothing of this type» are answers; nobody is asked a second time for a better one.
/// </summary>
internal sealed class Race(Question question, IReadOnlyList<IPEndPoint> servers, TimeProvider clock, LiveDnsLimits limits, Latencies latencies, ServerPace pace)
{
    /// <summary>A datagram that got lost is sent again this often, where there is no other server to ask.</summary>
    private const int MostRepeats = 2;

    /// <summary>Of the patience with one server before it is asked the same again: it may be working on it.</summary>
    private const int RepeatPatience = 4;

    private readonly List<(Attempt Attempt, Task<Reply> Reply)> running = [];
    private readonly long began = clock.GetTimestamp();
    private NoAnswer? worst;
    private string silent = servers[0].ToString();
    private int next;
    private bool isFinal;

    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<Answer> RunAsync(CancellationToken caller)
    {
        using var deadline = new CancellationTokenSource(limits.Deadline, clock);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(caller, deadline.Token);
        try
        {
            Start(over.Token);
            while (running.Count > 0)
            {
                await WaitAsync(over.Token).ConfigureAwait(false);
                if (await TakeAsync(over.Token).ConfigureAwait(false) is { } answer) return answer;
            }
        }
        catch (OperationCanceledException) when (!caller.IsCancellationRequested)
        {
            // The deadline: what was heard until now says why there is no answer.
        }
        finally
        {
            await over.CancelAsync().ConfigureAwait(false);
        }

        return Answer.Undetermined(question, Why(), silent) with { Elapsed = clock.GetElapsedTime(began) };
    }

    private bool MayStart => !isFinal && next < (servers.Count == 1 ? 1 + MostRepeats : Math.Max(servers.Count, 1 + MostRepeats));

    private void Start(CancellationToken over)
    {
        // A repeat is due when it is due; it delays the questions after it.
        if (next > 0 && question.At is { } server) pace.Charge(server);
        var attempt = new Attempt(servers[next++ % servers.Count], question, clock, limits.MostAliases);
        running.Add((attempt, attempt.RunAsync(over)));
    }

    /// <summary>Until an attempt ends, foreign words are heard, or patience is over; then the next server is asked too.</summary>
    private async Task WaitAsync(CancellationToken over)
    {
        var noisy = running.TrueForAll(r => r.Attempt.Noise is not null);
        if (noisy && MayStart)
        {
            Start(over);
            noisy = false;
        }

        List<Task> events = [.. running.Select(r => r.Reply), .. running.Where(r => r.Attempt.Noise is null).Select(r => r.Attempt.HeardNoise)];
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(over);
        var patience = MayStart || noisy ? Task.Delay(Patience(), clock, ended.Token) : Task.Delay(Timeout.InfiniteTimeSpan, clock, ended.Token);
        events.Add(patience);
        var first = await Task.WhenAny(events).ConfigureAwait(false);
        over.ThrowIfCancellationRequested();
        if (first != patience) await ended.CancelAsync().ConfigureAwait(false);
        else if (MayStart) Start(over);
        else GiveUp();
    }

    private TimeSpan Patience()
    {
        var usual = latencies.Median() * 3;
        var patience = usual > limits.LeastPatience ? usual : limits.LeastPatience;
        return next < servers.Count ? patience : patience * RepeatPatience;
    }

    private async ValueTask<Answer?> TakeAsync(CancellationToken over)
    {
        for (var at = running.Count - 1; at >= 0; at--)
        {
            var (attempt, task) = running[at];
            if (!task.IsCompleted) continue;
            var reply = await task.ConfigureAwait(false);
            if (reply.Answer is { } answer)
            {
                latencies.Add(attempt.Elapsed);
                return answer with { Server = attempt.Server.ToString(), Elapsed = attempt.Elapsed };
            }

            running.RemoveAt(at);
            Note(attempt, reply.Why);
            if (running.Count == 0 && MayStart && next < servers.Count) Start(over);
        }

        return null;
    }

    /// <summary>The first refusal that a server has put into words tells most.</summary>
    private void Note(Attempt attempt, NoAnswer why)
    {
        if (worst is null) (worst, silent) = (why, attempt.Server.ToString());
        isFinal = next >= servers.Count;
    }

    /// <summary>Whatever answers here answers something else.</summary>
    private void GiveUp()
    {
        worst = Why();
        running.Clear();
    }

    private NoAnswer Why() => worst ?? running.Select(r => r.Attempt.Noise).FirstOrDefault(n => n is not null) ?? NoAnswer.Timeout;
}
