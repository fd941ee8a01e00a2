using System.Net;
using MailBot.Dns.Lookup.Wire;

namespace MailBot.Dns.Lookup.Live;

/// <summary>A question put to one server, by whichever way that server needs: with or without EDNS, over UDP or TCP.</summary>
internal sealed class Attempt(IPEndPoint server, Question question, TimeProvider clock, int mostAliases)
{
    private readonly long began = clock.GetTimestamp();
    private readonly TaskCompletionSource heardNoise = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IPEndPoint Server => server;

    /// <summary>What came and didn't belong to the question; null while nothing such came.</summary>
    public NoAnswer? Noise { get; private set; }

    /// <summary>Ends when something foreign has come: time to ask elsewhere as well.</summary>
    public Task HeardNoise => heardNoise.Task;

    public TimeSpan Elapsed => clock.GetElapsedTime(began);

    /// <returns>Answered or failed.</returns>
    /// <exception cref="OperationCanceledException">Nobody waits any more.</exception>
    public async Task<Reply> RunAsync(CancellationToken cancellationToken)
    {
        var reply = await AskAsync(plain: false, cancellationToken).ConfigureAwait(false);
        if (reply.Kind == ReplyKind.PlainWanted)
        {
            reply = await AskAsync(plain: true, cancellationToken).ConfigureAwait(false);
            if (reply.Answer is { } answer) reply = reply with { Answer = answer with { WithoutEdns = true } };
        }

        return reply.Kind == ReplyKind.Answered ? reply : Reply.Failed(reply.Why);
    }

    private async ValueTask<Reply> AskAsync(bool plain, CancellationToken cancellationToken)
    {
        if (question.OverTcp) return await TcpExchange.AskAsync(server, WireQuery.Of(question, plain), mostAliases, cancellationToken).ConfigureAwait(false);
        var reply = await UdpExchange.AskAsync(server, WireQuery.Of(question, plain), mostAliases, Hear, cancellationToken).ConfigureAwait(false);
        return reply.Kind == ReplyKind.Truncated
            ? await TcpExchange.AskAsync(server, WireQuery.Of(question, plain), mostAliases, cancellationToken).ConfigureAwait(false)
            : reply;
    }

    private void Hear(NoAnswer why)
    {
        Noise = why;
        heardNoise.TrySetResult();
    }
}
