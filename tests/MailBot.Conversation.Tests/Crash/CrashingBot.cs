using System.Globalization;
using System.Text;
using MailBot.Conversation.Tests.Bench;
using MailBot.Listings;
using MailBot.Options;
using MailBot.SimulatedTenant;
using MailBot.Terminal.Connector;
using MailBot.Terminal.Teams;
using MailBot.Wiring;

namespace MailBot.Conversation.Tests.Crash;

/// <summary>Tenant and bot as processes of their own; the bot can be killed and started again on the same data.</summary>
internal sealed class CrashingBot : IAsyncDisposable
{
    private readonly HttpClient http = new();
    private readonly string data;
    private readonly string tenantData;
    private readonly MailBotProcess tenant;
    private readonly Uri tenantAddress;
    private readonly string tenantId;
    private readonly LoopbackConnector connector;
    private MailBotProcess? bot;
    private BotClient? client;

    private CrashingBot(string data, string tenantData, MailBotProcess tenant, Uri tenantAddress, string tenantId, LoopbackConnector connector)
    {
        this.data = data;
        this.tenantData = tenantData;
        this.tenant = tenant;
        this.tenantAddress = tenantAddress;
        this.tenantId = tenantId;
        this.connector = connector;
    }

    public IEnumerable<TenantLogEntry> Writes => TenantReader.ReadLog(Path.Combine(tenantData, "tenant")).Where(e => e.Effective);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<CrashingBot> StartAsync()
    {
        var data = Directory.CreateTempSubdirectory("mailbot-crash-").FullName;
        var tenantData = Directory.CreateTempSubdirectory("mailbot-tenant-").FullName;
        var tenant = MailBotProcess.Start(new Dictionary<string, string>(), "tenant", "serve", "--data", tenantData);
        var line = (await tenant.LineAsync("Tenant ")).Split(" on ");
        var people = TenantReader.ReadPeople(Path.Combine(tenantData, "tenant")).Where(p => !p.IsGuest)
            .Select(p => new TeamsPerson(p.Name, p.Id, p.UserPrincipalName, "29:" + p.Id)).ToList();
        var connector = await LoopbackConnector.StartAsync(new ConnectorSettings(people, line[0]), TimeProvider.System, Token);
        return new CrashingBot(data, tenantData, tenant, new Uri(line[1]), line[0], connector);
    }

    public async Task StartBotAsync(double firstCheck)
    {
        bot = MailBotProcess.Start(
            new Dictionary<string, string>
            {
                ["Tenant__Address"] = tenantAddress.AbsoluteUri,
                ["Tenant__Id"] = tenantId,
                ["Bot__Url"] = "http://127.0.0.1:0",
                ["Verification__Lease"] = "2",
                ["Verification__FirstCheck"] = firstCheck.ToString(CultureInfo.InvariantCulture),
            },
            "serve", "--data", data);
        var endpoint = (await bot.LineAsync("MailBot: ")).Split(" · ")[0];
        client = new BotClient(http, new BotAddress(new Uri(endpoint), connector.ServiceUrl, tenantId), TimeProvider.System);
    }

    public Room RoomOf(string name) => new(connector.Settings.People.Single(p => p.Name == name), connector, client!);

    public async Task KillBotAsync() => await bot!.KillAsync();

    public Task FaultAsync(string json) => SimulationAsync(HttpMethod.Post, "_simulation/faults", json);

    public Task NoFaultsAsync() => SimulationAsync(HttpMethod.Delete, "_simulation/faults", null);

    public Task KnobsAsync(string json) => SimulationAsync(HttpMethod.Put, "_simulation/knobs", json);

    /// <summary>Reads the bot's database beside it, as `mailbot requests show` does.</summary>
    public async Task<RequestDocument> RequestAsync()
    {
        await using var reader = await StoreReader.OpenAsync(new DataFolder(data));
        return await reader.Requests.ShowAsync("D-0001", Token) ?? throw new InvalidOperationException("There is no D-0001.");
    }

    public Task<RequestDocument> ReachesAsync(string state) => Until.ReadAsync(RequestAsync, r => r.State == state, $"D-0001 in {state}");

    public async ValueTask DisposeAsync()
    {
        if (bot is not null) await bot.DisposeAsync();
        await tenant.DisposeAsync();
        await connector.DisposeAsync();
        http.Dispose();
        Directory.Delete(data, recursive: true);
        Directory.Delete(tenantData, recursive: true);
    }

    private async Task SimulationAsync(HttpMethod method, string path, string? json)
    {
        using var request = new HttpRequestMessage(method, new Uri(tenantAddress, path));
        if (json is not null) request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await http.SendAsync(request, Token);
        answer.EnsureSuccessStatusCode();
    }
}
