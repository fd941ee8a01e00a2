using System.CommandLine;
using System.Text.Json;
using MailBot.Listings;
using MailBot.SimulatedTenant;
using MailBot.Wiring;
using Microsoft.Extensions.Logging;

namespace MailBot.Cli;

/// <summary>`mailbot tenant serve|show|log`: the simulated tenant alone, and what it holds.</summary>
internal static class TenantCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        common.Data.Recursive = true;
        common.Json.Recursive = true;
        return new Command("tenant", "The simulated tenant: run it alone, see what it holds and what it was asked.")
        {
            Serve(common), Show(common), Log(common), common.Data, common.Json,
        };
    }

    private static Command Serve(CommonOptions common)
    {
        var port = new Option<int>("--port") { Description = "Loopback port (default: a free one)." };
        var seed = new Option<string?>("--seed") { Description = "Found the tenant from this file.", HelpName = "FILE" };
        var knobs = KnobsOption.Create();
        var command = new Command("serve", "Run the simulated tenant alone; several bots may share it (Tenant:Address).") { port, seed, knobs };
        command.SetAction(async (parsed, token) =>
        {
            using var loggers = LoggerFactory.Create(builder => builder.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning));
            var options = new SimulatedTenantOptions
            {
                DataFolder = common.Folder(parsed).Tenant,
                Port = parsed.GetValue(port),
                SeedFile = parsed.GetValue(seed),
                Knobs = parsed.GetValue(knobs),
            };
            try
            {
                await using var tenant = await SimulatedTenantHost.StartAsync(options, TimeProvider.System, loggers, token);
                Console.WriteLine(Demonstration.Notice);
                Console.WriteLine($"Tenant {tenant.TenantId} on {tenant.Address}");
                await WaitForEndAsync(token);
                return ExitCode.Fine;
            }
            catch (Exception fault) when (fault is IOException or InvalidDataException)
            {
                await Console.Error.WriteLineAsync($"The simulated tenant can't start: {fault.Message}");
                return ExitCode.Wrong;
            }
        });
        return command;
    }

    private static async Task WaitForEndAsync(CancellationToken token)
    {
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C is how it ends.
        }
    }

    private static Command Show(CommonOptions common)
    {
        var address = new Argument<string>("address");
        var command = new Command("show", "Who holds an address; for a group who is in it and how it is set; the last messages.") { address };
        command.SetAction(async (parsed, _) =>
        {
            if (TenantListing.Show(common.Folder(parsed).Tenant, parsed.GetValue(address)!) is not { } holder)
            {
                await Console.Error.WriteLineAsync($"Nobody holds {parsed.GetValue(address)} in this data folder's tenant.");
                return ExitCode.ProblemsFound;
            }

            if (parsed.GetValue(common.Json)) Console.WriteLine(JsonSerializer.Serialize(holder, ListingJson.Readable.AddressDocument));
            else Console.WriteLine(string.Join(Environment.NewLine, HolderText.Lines(holder)));
            return ExitCode.Fine;
        });
        return command;
    }

    private static Command Log(CommonOptions common)
    {
        var command = new Command("log", "Every request that the tenant was asked and every message that passed, oldest first; * marks what changed something.");
        command.SetAction((parsed, _) =>
        {
            foreach (var line in TenantListing.Log(common.Folder(parsed).Tenant, parsed.GetValue(common.Json))) Console.WriteLine(line);

            return Task.FromResult(ExitCode.Fine);
        });
        return command;
    }
}
