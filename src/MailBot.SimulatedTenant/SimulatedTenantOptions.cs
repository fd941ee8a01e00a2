using System.Net;

namespace MailBot.SimulatedTenant;

/// <summary>Where the tenant lives and how it begins.</summary>
public sealed record SimulatedTenantOptions
{
    /// <summary>Holds <c>tenant.json</c> and <c>tenant-log.jsonl</c>; created when absent. One running tenant per folder.</summary>
    public required string DataFolder { get; init; }

    /// <summary>A loopback address; any other is refused.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>0 takes a free port.</summary>
    public int Port { get; init; }

    /// <summary>Founds the tenant when the folder holds none; its knobs count at every start. Null: the locksmith's company that comes with the module.</summary>
    public string? SeedFile { get; init; }

    /// <summary>Null: those of the seed.</summary>
    public TenantKnobs? Knobs { get; init; }
}
