using MailBot.Options;
using MailBot.Requests.Audit;
using MailBot.Requests.Contracts;
using MailBot.Requests.Lifecycle;
using MailBot.SimulatedTenant;
using MailBot.Terminal.Connector;
using MailBot.Terminal.Teams;
using MailBot.Wiring;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MailBot.Conversation.Tests.Bench;

/// <summary>The whole bot with its tenant and a loopback Teams: everything between them is HTTP.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly HttpClient http = new();
    private readonly DataFolder folder;

    private RunningBot(BotHost host, DataFolder folder, LoopbackConnector connector)
    {
        this.folder = folder;
        Host = host;
        Connector = connector;
        Client = new BotClient(http, new BotAddress(host.Endpoint, connector.ServiceUrl, host.TenantId), host.Clock);
    }

    public BotHost Host { get; }

    public LoopbackConnector Connector { get; }

    public BotClient Client { get; }

    public SimulatedTenantHost Tenant => Host.Tenant!;

    public Room Julie => RoomOf("Julie Martin");

    public Room Helene => RoomOf("Hélène Moreau");

    public Room Karim => RoomOf("Karim Benali");

    public Room Paul => RoomOf("Paul Girard");

    public IReadOnlyList<TenantLogEntry> Writes => [.. TenantReader.ReadLog(folder.Tenant).Where(e => e.Effective)];

    public IReadOnlyList<TenantLogEntry> Log => [.. TenantReader.ReadLog(folder.Tenant)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IRequestStore Store => Host.Services.GetRequiredService<IRequestStore>();

    /// <summary>Starts it with a tenant that agrees at once, and with everybody already known.</summary>
    public static async Task<RunningBot> StartAsync(params (string Key, string Value)[] settings)
    {
        var bot = await StartUnknownAsync(settings);
        foreach (var room in (Room[])[bot.Julie, bot.Helene, bot.Karim, bot.Paul]) await room.InstallAsync();
        return bot;
    }

    /// <summary>The same, and nobody has opened a chat with it yet.</summary>
    public static async Task<RunningBot> StartUnknownAsync(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Prepend(("Verification:FirstCheck", "0.02")).Select(s => KeyValuePair.Create(s.Item1, (string?)s.Item2)))
            .Build();
        var folder = DataFolder.Temporary();
        var started = await BotHost.StartAsync(new BotSetup(ProgramOptions.Read(configuration), folder, "http://127.0.0.1:0", Quietly: true), Token);
        var host = Assert.IsType<BotStart.Started>(started).Host;
        host.Tenant!.Knobs = host.Tenant.Knobs with { ReplicationDelay = TimeSpan.Zero, SyncDelay = TimeSpan.Zero };
        var people = await host.PeopleAsync(Token);
        var connector = await LoopbackConnector.StartAsync(new ConnectorSettings(people, host.TenantId), host.Clock, Token);
        var bot = new RunningBot(host, folder, connector);
        return bot;
    }

    public Room RoomOf(string name) => new(Connector.Settings.People.Single(p => p.Name == name), Connector, Client);

    public Task<bool> QuietAsync() => Host.WaitForQuietAsync(Token);

    public async Task<Request> RequestAsync(int number = 1) =>
        await Store.FindByNumberAsync(number, Token) ?? throw new InvalidOperationException($"There is no request {number}.");

    public Task<Request> ReachesAsync(RequestState state, int number = 1) =>
        Until.ReadAsync(() => RequestAsync(number), r => r.State == state, $"request {number} in {state}");

    public async Task<IReadOnlyList<Request>> SentAsync() =>
        [.. (await Store.ListAsync(new RequestFilter(), Token)).Where(r => r.Number is not null)];

    public async Task<IReadOnlyList<AuditEntry>> AuditAsync(int number = 1) => await Store.AuditAsync((await RequestAsync(number)).Id, Token);

    public TenantView? Holder(string address) => TenantReader.FindAddress(folder.Tenant, address);

    /// <summary>Somebody asks in one sentence and sends by clicking; the approver's card is there when this returns.</summary>
    public async Task<PostedActivity> AskAsync(Room asking, Room deciding, string sentence)
    {
        await asking.SayAsync(sentence);
        var summary = await asking.CardOfferingAsync("draft.send");
        await asking.PressAsync(summary, "draft.send");
        return await deciding.CardOfferingAsync("request.approve");
    }

    public Task<PostedActivity> AskAsync() =>
        AskAsync(Julie, Helene, "ajoute l’alias devis@serrurerie.example à ma boîte pour le formulaire du site");

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Connector.DisposeAsync();
        http.Dispose();
        Directory.Delete(folder.Path, recursive: true);
    }
}
