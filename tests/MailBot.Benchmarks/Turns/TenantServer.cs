using MailBot.Options;
using MailBot.SimulatedTenant;

namespace MailBot.Benchmarks.Turns;

/// <summary>The company that the real bot is measured with, in a process of its own.</summary>
internal static class TenantServer
{
    public const string Kind = "tenant";

    public static async Task ServeAsync()
    {
        var folder = DataFolder.Temporary();
        await using (var tenant = await SimulatedTenantHost.StartAsync(new SimulatedTenantOptions { DataFolder = folder.Tenant }, TimeProvider.System, null, CancellationToken.None))
        {
            tenant.Knobs = tenant.Knobs with { ReplicationDelay = TimeSpan.Zero, SyncDelay = TimeSpan.Zero };
            Console.WriteLine($"{tenant.Address.Authority} {tenant.TenantId}");
            await ChatServer.AnswerAsync(question => throw new InvalidOperationException(question));
        }

        Directory.Delete(folder.Path, recursive: true);
    }
}
