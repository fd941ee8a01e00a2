using System.Text.Json;
using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Storage;

/// <summary><c>tenant.json</c>: whole or not at all, whatever instant the process dies at.</summary>
internal sealed class TenantFile(string dataFolder)
{
    private readonly string path = Path.Combine(dataFolder, "tenant.json");

    public bool Exists => File.Exists(path);

    public Tenant Read()
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        try
        {
            return JsonSerializer.Deserialize(stream, TenantJson.Default.Tenant)
                ?? throw new InvalidDataException($"{path} is empty.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path} is not a tenant: {e.Message}", e);
        }
    }

    public void Write(Tenant tenant)
    {
        var beside = path + ".new";
        using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            JsonSerializer.Serialize(stream, tenant, TenantText.Indented.Tenant);
            stream.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }
}
