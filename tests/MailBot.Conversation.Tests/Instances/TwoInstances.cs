using System.Globalization;
using MailBot.Conversation.Tests.Bench;
using MailBot.Options;
using MailBot.Requests.Lifecycle;
using MailBot.SimulatedTenant;
using MailBot.Terminal.Connector;
using MailBot.Terminal.Teams;
using Microsoft.Extensions.Configuration;

namespace MailBot.Conversation.Tests.Instances;

/// <summary>Two bot processes on one PostgreSQL, started at once on an empty schema, and the tenant that they share.</summary>
internal sealed class TwoInstances : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mailbot-instances-").FullName;
    private readonly HttpClient http = new();
    private PostgresSchema? schema;
    private Dictionary<string, string> settings = [];
    private MailBotProcess? tenant;
    private LoopbackConnector? connector;

    private TwoInstances()
    {
    }

    public Instance One { get; private set; } = null!;

    public Instance Other { get; private set; } = null!;

    public Asking Asking { get; private set; } = null!;

    private string TenantFolder => Path.Combine(folder, "tenant");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<TwoInstances> StartAsync()
    {
        var pair = new TwoInstances();
        try
        {
            await pair.StartPartsAsync();
            return pair;
        }
        catch
        {
            await pair.DisposeAsync();
            throw;
        }
    }

    public TeamsPerson Person(string name) => connector!.Settings.People.Single(p => p.Name == name);

    public IReadOnlyList<TenantLogEntry> Writes() => [.. TenantReader.ReadLog(TenantFolder).Where(e => e.Effective)];

    public TenantView? Holder(string address) => TenantReader.FindAddress(TenantFolder, address);

    /// <summary>A click on the approver's card of this request, sent to one instance.</summary>
    public Task<BotAnswer> ApproveAsync(string name, Request request, Instance to)
    {
        var button = Forged.Button("request.approve", Forged.Data("request.approve", request.Id, request.Version.ToString(CultureInfo.InvariantCulture)));
        var click = to.Client.Activities.Execute(Person(name), "1", button, new Dictionary<string, string>());
        return to.SendAsync(click, to == One ? Other : One, Token);
    }

    public Task CutConnectionsAsync() => schema!.CutAsync(Token);

    public async Task StartOtherAgainAsync()
    {
        await Other.DisposeAsync();
        Other = await StartAsync("other");
    }

    public async ValueTask DisposeAsync()
    {
        if (Asking is not null) await Asking.DisposeAsync();
        if (One is not null) await One.DisposeAsync();
        if (Other is not null) await Other.DisposeAsync();
        if (tenant is not null) await tenant.DisposeAsync();
        if (connector is not null) await connector.DisposeAsync();
        if (schema is not null) await schema.DisposeAsync();
        http.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task StartPartsAsync()
    {
        schema = await PostgresSchema.MakeAsync();
        tenant = MailBotProcess.Start(new Dictionary<string, string>(), "tenant", "serve", "--data", folder);
        var line = (await tenant.LineAsync("Tenant ")).Split(" on ");
        var people = TenantReader.ReadPeople(TenantFolder).Where(p => !p.IsGuest)
            .Select(p => new TeamsPerson(p.Name, p.Id, p.UserPrincipalName, "29:" + p.Id)).ToList();
        connector = await LoopbackConnector.StartAsync(new ConnectorSettings(people, line[0]), TimeProvider.System, Token);
        await TuneAsync(new Uri(line[1]));
        settings = Settings(line[0], line[1]);
        var started = await Task.WhenAll(StartAsync("one"), StartAsync("other"));
        (One, Other) = (started[0], started[1]);
        var own = new Dictionary<string, string>(settings) { ["Storage__ConnectionString"] = schema.Connection + ";Application Name=asking" };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(own.Select(s => KeyValuePair.Create(s.Key.Replace("__", ":", StringComparison.Ordinal), (string?)s.Value))).Build();
        Asking = await Asking.StartAsync(ProgramOptions.Read(configuration), new DataFolder(folder));
    }

    private Dictionary<string, string> Settings(string tenantId, string tenantAddress) => new()
    {
        ["Storage__Provider"] = "Postgres",
        ["Storage__ConnectionString"] = schema!.Connection,
        ["Tenant__Address"] = tenantAddress,
        ["Tenant__Id"] = tenantId,
        ["Bot__Url"] = "http://127.0.0.1:0",
        ["Verification__Lease"] = "2",
        ["Verification__FirstCheck"] = "0.1",
    };

    private async Task<Instance> StartAsync(string name)
    {
        var process = MailBotProcess.Start(settings, "serve", "--data", Path.Combine(folder, name));
        var endpoint = (await process.LineAsync("MailBot: ")).Split(" · ")[0];
        return new Instance(process, new BotClient(http, new BotAddress(new Uri(endpoint), connector!.ServiceUrl, settings["Tenant__Id"]), TimeProvider.System));
    }

    /// <summary>A tenant that agrees with itself at once: what is tried here is the bots.</summary>
    private async Task TuneAsync(Uri address)
    {
        using var knobs = new StringContent("""{"replicationDelay":"00:00:00","syncDelay":"00:00:00"}""", System.Text.Encoding.UTF8, "application/json");
        using var answer = await http.PutAsync(new Uri(address, "_simulation/knobs"), knobs, Token);
        answer.EnsureSuccessStatusCode();
    }
}
