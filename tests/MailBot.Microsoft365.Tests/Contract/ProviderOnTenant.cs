using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;
using MailBot.SimulatedTenant;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MailBot.Microsoft365.Tests.Contract;

/// <summary>The provider as the host registers it, talking HTTP to a simulated tenant. Both are on one clock.</summary>
internal sealed class ProviderOnTenant : IAsyncDisposable
{
    public const string Julie = "10000000-0000-4000-8000-000000000003";
    public const string Karim = "10000000-0000-4000-8000-000000000004";

    private readonly string folder = Directory.CreateTempSubdirectory("m365-").FullName;
    private ServiceProvider services = null!;
    private bool ownsTenant;

    public SimulatedTenantHost Tenant { get; private set; } = null!;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    public IPeople People => services.GetRequiredService<IPeople>();

    public IDomains Domains => services.GetRequiredService<IDomains>();

    public IRecipients Recipients => services.GetRequiredService<IRecipients>();

    public IAliases Aliases => services.GetRequiredService<IAliases>();

    public IGroups Groups => services.GetRequiredService<IGroups>();

    public IMailTrace Trace => services.GetRequiredService<IMailTrace>();

    public IMailProbe Probe => services.GetRequiredService<IMailProbe>();

    public IMailRoutes Routes => services.GetRequiredService<IMailRoutes>();

    public IWantedRecords Wanted => services.GetRequiredService<IWantedRecords>();

    public INameServers NameServers => services.GetRequiredService<INameServers>();

    public IProviderCheck Check => services.GetRequiredService<IProviderCheck>();

    public static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <param name="tenant">One that runs already: a second bot on the same tenant.</param>
    public static async Task<ProviderOnTenant> StartAsync(
        TenantKnobs? knobs = null, string? secret = null, Action<IServiceCollection>? change = null, string? seed = null, SimulatedTenantHost? tenant = null)
    {
        var bench = new ProviderOnTenant();
        var seedFile = seed is null ? null : Path.Combine(bench.folder, "seed.json");
        if (seedFile is not null) await File.WriteAllTextAsync(seedFile, seed, Cancelled);
        bench.ownsTenant = tenant is null;
        bench.Tenant = tenant ?? await SimulatedTenantHost.StartAsync(
            new SimulatedTenantOptions { DataFolder = bench.folder, Knobs = knobs, SeedFile = seedFile }, bench.Clock, null, Cancelled);
        var collection = new ServiceCollection().AddSingleton<TimeProvider>(bench.Clock).AddMicrosoft365(new TenantOptions
        {
            Mode = TenantMode.Simulated,
            Id = bench.Tenant.TenantId,
            ClientId = SimulatedTenantHost.DefaultClientId,
            ClientSecret = secret ?? SimulatedTenantHost.DefaultClientSecret,
            InitialDomain = "serrurerie.onmicrosoft.com",
            Address = bench.Tenant.Address,
            ProbeMailbox = SimulatedTenantHost.DefaultProbeMailbox,
            OutsideSender = SimulatedTenantHost.DefaultOutsideSender,
        });
        change?.Invoke(collection);
        bench.services = collection.BuildServiceProvider(validateScopes: true);
        return bench;
    }

    public static EmailAddress Address(string text) => EmailAddress.TryParse(text)!;

    public void Break(FaultKind kind, string match, int? times = 1) =>
        Tenant.AddFault(new TenantFault { Kind = kind, Match = match, Times = times });

    public IReadOnlyList<TenantLogEntry> Log() => [.. TenantReader.ReadLog(folder)];

    public TenantView? Holder(string address) => TenantReader.FindAddress(folder, address);

    public int EffectiveWrites() => Log().Count(e => e.Effective);

    public async Task<MailRecipient> RecipientAsync(string address) =>
        Assert.IsType<Reading<MailRecipient>.Found>(await Recipients.FindByAddressAsync(Address(address), Cancelled)).Value;

    public async Task<bool> FreshlyHeldAsync(string id, string address) =>
        Assert.IsType<Reading<MailRecipient>.Found>(await Recipients.FindByIdAsync(id, fresh: true, Cancelled)).Value.Holds(Address(address));

    /// <summary>Lets the clock run while something waits on it.</summary>
    public async Task<T> RunAsync<T>(Task<T> waiting)
    {
        while (!waiting.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromMilliseconds(200));
            await Task.WhenAny(waiting, Task.Delay(TimeSpan.FromMilliseconds(4), TimeProvider.System, Cancelled));
        }

        return await waiting;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (ownsTenant) await Tenant.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
