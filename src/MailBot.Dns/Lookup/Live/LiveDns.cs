using System.Net;

namespace MailBot.Dns.Lookup.Live;

/// <summary>
/// Asks real servers, over UDP and where an answer doesn't fit over TCP. Keeps nothing between two questions; believes only
/// what answers the question.
/// </summary>
/// <param name="resolvers">Where there are none, every question stays undetermined.</param>
public sealed class LiveDns(Resolvers resolvers, TimeProvider clock, LiveDnsLimits limits) : IDnsSource, IDisposable
{
    private readonly SemaphoreSlim places = new(limits.MostInFlight, limits.MostInFlight);
    private readonly Latencies latencies = new();
    private readonly ServerPace pace = new(clock, limits.MostPerServer);

    public LiveDns(Resolvers resolvers, TimeProvider clock)
        : this(resolvers, clock, new LiveDnsLimits())
    {
    }

    /// <summary>Where a zone's own name server is asked: at public addresses and on the DNS port, else whoever writes a zone could have us knock at doors.</summary>
    internal Func<IPAddress, IPEndPoint?> NameServerAt { get; init; } =
        address => SpecialAddresses.IsSpecial(address) ? null : new IPEndPoint(address, Resolvers.UsualPort);

    /// <inheritdoc/>
    public async ValueTask<Answer> AskAsync(Question question, CancellationToken cancellationToken)
    {
        var servers = resolvers.Servers;
        if (question.At is { } address)
        {
            if (resolvers.Named || NameServerAt(address) is not { } server) return Answer.Undetermined(question, NoAnswer.NotAllowed, address.ToString());
            servers = [server];
            await pace.WaitAsync(address, cancellationToken).ConfigureAwait(false);
        }

        if (servers.Count == 0) return Answer.Undetermined(question, NoAnswer.Unreachable);
        await places.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await new Race(question, servers, clock, limits, latencies, pace).RunAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();
}
