namespace MailBot.Dns.Lookup.Live;

/// <summary>How long and how much the live source asks.</summary>
public sealed record LiveDnsLimits
{
    /// <summary>For one question, over all servers and repeats.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Before the next server is asked too, at the least; three times the median of the answers so far where that is more.</summary>
    public TimeSpan LeastPatience { get; init; } = TimeSpan.FromMilliseconds(150);

    /// <summary>Questions on their way at once.</summary>
    public int MostInFlight { get; init; } = 64;

    /// <summary>Questions a second to each of a zone's own servers, repeats counted.</summary>
    public int MostPerServer { get; init; } = 20;

    public int MostAliases { get; init; } = 8;
}
