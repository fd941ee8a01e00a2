using MailBot.Clock;
using MailBot.Microsoft365;
using MailBot.Options;
using MailBot.Requests.Contracts;
using MailBot.Requests.Kinds;
using MailBot.Requests.Kinds.AddAlias;
using MailBot.Requests.Kinds.Aliases;
using MailBot.Requests.Kinds.ChangeMembers;
using MailBot.Requests.Kinds.CreateGroup;
using MailBot.Requests.Kinds.Groups;
using MailBot.Requests.Kinds.RemoveAlias;
using MailBot.Requests.Kinds.SetUp;
using MailBot.Requests.Proofs;
using MailBot.SimulatedTenant;
using MailBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MailBot.Wiring;

/// <summary>The parts that need no chat and no web server: storage, provider, kinds, and the simulated tenant where it is ours.</summary>
internal sealed class BotParts : IAsyncDisposable
{
    private readonly SimulatedTenantHost? tenant;
    private readonly ServiceProvider provider;

    private BotParts(SimulatedTenantHost? tenant, ServiceProvider provider, ProgramOptions options)
    {
        this.tenant = tenant;
        this.provider = provider;
        Options = options;
    }

    public IServiceProvider Services => provider;

    public ProgramOptions Options { get; }

    public static async Task<BotParts> BuildAsync(ProgramOptions options, DataFolder folder, TimeProvider clock, CancellationToken cancellationToken)
    {
        var tenant = await StartTenantAsync(options, folder, clock, cancellationToken);
        var services = new ServiceCollection();
        services.AddSingleton(clock);
        services.AddLogging(logging => logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Error));
        AddTo(services, options, folder);
        return new BotParts(tenant, services.BuildServiceProvider(), options);
    }

    /// <summary>Starts the tenant of a rehearsal and fills its address into the options.</summary>
    public static async Task<SimulatedTenantHost?> StartTenantAsync(ProgramOptions options, DataFolder folder, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!options.OwnsTenant) return null;
        var tenant = await SimulatedTenantHost.StartAsync(new SimulatedTenantOptions { DataFolder = folder.Tenant, Knobs = options.Knobs, SeedFile = options.SeedFile }, clock, null, cancellationToken);
        options.Tenant.Address = tenant.Address;
        options.Tenant.Id = tenant.TenantId;
        return tenant;
    }

    public static void AddTo(IServiceCollection services, ProgramOptions options, DataFolder folder)
    {
        services.AddStorage(options.Storage.For(folder));
        services.AddMicrosoft365(options.Tenant);
        services.AddSingleton(options.Verification.ForProofs(options.IsSimulated));
        AddKinds(services);
    }

    public static void AddKinds(IServiceCollection services) => AddGroupKinds(services)
        .AddSingleton<AliasChecks>()
        .AddSingleton<AliasSteps>()
        .AddSingleton<AliasPreviews>()
        .AddSingleton<IRequestKind, AddAliasKind>()
        .AddSingleton<IRequestKind, RemoveAliasKind>()
        .AddSingleton<KindCatalogue>();

    private static IServiceCollection AddGroupKinds(IServiceCollection services) => services
        .AddSingleton<PeopleChecks>()
        .AddSingleton<GroupChecks>()
        .AddSingleton<GroupSteps>()
        .AddSingleton<GroupReadings>()
        .AddSingleton<GroupPreviews>()
        .AddSingleton<GroupProofs>()
        .AddSingleton<MembersChecks>()
        .AddSingleton<MembersPreviews>()
        .AddSingleton<ProbeRung>()
        .AddSingleton<Ladder>()
        .AddSingleton<AddressTest>()
        .AddSingleton<IRequestKind, CreateGroupKind>()
        .AddSingleton<IRequestKind, SetUpKind>()
        .AddSingleton<IRequestKind, ChangeMembersKind>();

    /// <summary>Ties the database to this tenant.</summary>
    /// <returns>A sentence when it belongs to another one.</returns>
    public Task<string?> SealAsync(CancellationToken cancellationToken) => SealAsync(provider, Options, cancellationToken);

    public static async Task<string?> SealAsync(IServiceProvider services, ProgramOptions options, CancellationToken cancellationToken) =>
        await services.GetRequiredService<ITenantSeal>().SealAsync(options.Tenant.Mode.ToString(), options.Tenant.Id, cancellationToken) is SealResult.Differs differs
            ? $"The database belongs to the tenant {differs.TenantId} ({differs.Mode}), not to {options.Tenant.Id} ({options.Tenant.Mode}); nothing was changed. Use another data folder, or another database."
            : null;

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        if (tenant is not null) await tenant.DisposeAsync();
    }
}
