namespace MailBot.Dns.Propagation;

/// <summary>One server of a watch.</summary>
/// <param name="Server">Its address, with the port where it isn't 53.</param>
/// <param name="Label">Who runs it: "Quad9", or the name server's own name. Unsafe text where it came from DNS.</param>
public sealed record ServerSight(string Server, ServerRole Role, string Label)
{
    public Sight Sight { get; init; }

    /// <summary>Data of the records it gave, as a zone file writes them.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>When what it keeps runs out at the latest; null where nobody can tell, or nothing is awaited.</summary>
    public DateTimeOffset? ExpectedAt { get; init; }

    /// <summary>Of the zone's SOA record; authorities only.</summary>
    public uint? Serial { get; init; }

    public bool Answered => Sight != Sight.Silent;
}
