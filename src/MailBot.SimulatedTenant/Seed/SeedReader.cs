using System.Text.Json;
using MailBot.SimulatedTenant.Storage;

namespace MailBot.SimulatedTenant.Seed;

internal static class SeedReader
{
    /// <summary>Reads a seed file, or the locksmith's company that comes with the module.</summary>
    /// <exception cref="InvalidDataException">The file isn't a seed, or lacks what every tenant has.</exception>
    public static TenantSeed Read(string? path)
    {
        using var stream = path is null
            ? typeof(SeedReader).Assembly.GetManifestResourceStream("serrurerie.json")!
            : File.OpenRead(path);
        var name = path ?? "serrurerie.json";
        TenantSeed seed;
        try
        {
            seed = JsonSerializer.Deserialize(stream, TenantJson.Default.TenantSeed)
                ?? throw new InvalidDataException($"{name}: the seed is empty.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{name}: {e.Message}", e);
        }

        Check(seed, name);
        return seed;
    }

    private static void Check(TenantSeed seed, string name)
    {
        if (seed.Domains.Count(d => d.IsInitial) != 1 || seed.Domains.Count(d => d.IsDefault) != 1)
            throw new InvalidDataException($"{name}: exactly one domain must be isInitial and exactly one isDefault.");
        if (seed.Clients.Count == 0)
            throw new InvalidDataException($"{name}: at least one client (id and secret) is needed.");
        if (seed.Domains.SelectMany(d => d.Records ?? []).FirstOrDefault(r => Dns.ZoneRecord.Read(r) is null) is { } record)
            throw new InvalidDataException($"{name}: '{record}' is no record of a zone; write \"name TYPE value\".");
        if (seed.Users.Find(u => !u.UserPrincipalName.Contains('@', StringComparison.Ordinal)) is { } user)
            throw new InvalidDataException($"{name}: user '{user.Name}' has no userPrincipalName.");
        if (seed.Groups.Find(g => !g.Address.Contains('@', StringComparison.Ordinal)) is { } group)
            throw new InvalidDataException($"{name}: group '{group.Name}' has no address.");
    }
}
