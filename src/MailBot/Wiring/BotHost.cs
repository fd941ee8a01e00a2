using MailBot.Chat;
using MailBot.Chat.Delivery;
using MailBot.Clock;
using MailBot.Options;
using MailBot.Requests.Approvals;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.People;
using MailBot.SimulatedTenant;
using MailBot.Storage;
using MailBot.Terminal.Teams;
using MailBot.Workers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MailBot.Wiring;

/// <summary>The running bot.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly SimulatedTenantHost? tenant;
    private readonly ShiftableClock clock;

    private BotHost(WebApplication app, SimulatedTenantHost? tenant, ShiftableClock clock, BotSetup setup)
    {
        this.app = app;
        this.tenant = tenant;
        this.clock = clock;
        Folder = setup.Folder;
        TenantId = setup.Options.Tenant.Id;
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Endpoint = new Uri(new Uri(address), "/api/messages");
    }

    public DataFolder Folder { get; }

    public string TenantId { get; }

    public Uri Endpoint { get; }

    public TimeProvider Clock => clock;

    public SimulatedTenantHost? Tenant => tenant;

    public IServiceProvider Services => app.Services;

    /// <summary>Checks everything that can be wrong, then starts; a bot that starts is one that works.</summary>
    public static async Task<BotStart> StartAsync(BotSetup setup, CancellationToken cancellationToken)
    {
        if (setup.Options.Mistakes.Count > 0) return new BotStart.Refused(setup.Options.Mistakes);
        if (setup.Folder.Problem() is { } problem) return new BotStart.Refused([problem]);
        SimulatedTenantHost? tenant = null;
        WebApplication? app = null;
        try
        {
            var clock = new ShiftableClock(TimeProvider.System, setup.Options.OwnsTenant ? new KeptShift(setup.Folder.ClockShift).Read() : TimeSpan.Zero);
            tenant = await BotParts.StartTenantAsync(setup.Options, setup.Folder, clock, cancellationToken);
            app = Build(setup, clock);
            if (await PrepareAsync(app, setup, cancellationToken) is { } refused)
            {
                await StopAsync(app, tenant);
                return refused;
            }

            await app.StartAsync(cancellationToken);
            return new BotStart.Started(new BotHost(app, tenant, clock, setup));
        }
        catch (IOException fault)
        {
            await StopAsync(app, tenant);
            return new BotStart.Refused([$"MailBot can't start: {fault.Message}"]);
        }
    }

    /// <summary>The people who can talk in the terminal: everybody whom the directory lists.</summary>
    public async Task<IReadOnlyList<TeamsPerson>> PeopleAsync(CancellationToken cancellationToken)
    {
        var listed = await Services.GetRequiredService<IPeople>().ListAsync(cancellationToken);
        return listed is Reading<IReadOnlyList<Person>>.Found { Value: var people }
            ? [.. people.Select(p => new TeamsPerson(p.DisplayName, p.Key.ObjectId, p.Address?.ToString() ?? "", "29:" + p.Key.ObjectId))]
            : [];
    }

    /// <returns>False when it is still busy after a minute.</returns>
    public Task<bool> WaitForQuietAsync(CancellationToken cancellationToken) =>
        Services.GetRequiredService<Quiet>().WaitAsync(TimeSpan.FromSeconds(60), cancellationToken);

    /// <summary>Moves the clock, for later conversations on this data too, and wakes everybody who waits for it.</summary>
    public Task AdvanceAsync(TimeSpan by, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        new KeptShift(Folder.ClockShift).Write(clock.Shift + by);
        clock.Advance(by);
        return Task.CompletedTask;
    }

    public Task WaitForEndAsync(CancellationToken cancellationToken) => app.WaitForShutdownAsync(cancellationToken);

    public async ValueTask DisposeAsync() => await StopAsync(app, tenant);

    private static WebApplication Build(BotSetup setup, ShiftableClock clock)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [] });
        builder.WebHost.UseUrls(setup.Url);
        builder.Configuration.AddInMemoryCollection(setup.Options.Registration.ToKeys());
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.SetMinimumLevel(setup.Quietly ? LogLevel.Error : LogLevel.Warning);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddSingleton<TimeProvider>(clock);
        BotParts.AddTo(builder.Services, setup.Options, setup.Folder);
        builder.Services.AddRequests(setup.Options);
        builder.Services.AddChat(ChatSettings.From(setup.Options));
        ConnectorHttp.AddTo(builder.Services);
        builder.Services.AddSingleton(provider => new Quiet(
            provider.GetRequiredService<ChatQuiet>().IsQuietAsync, provider.GetRequiredService<IWorkQueue>(), provider.GetRequiredService<TimeProvider>()));
        var app = builder.Build();
        app.MapMessages();
        app.MapGet("/health", (HttpContext context) => context.Response.WriteAsync("ok", context.RequestAborted));
        clock.Shifted += app.Services.GetRequiredKeyedService<WorkSignal>(RequestsRegistration.Executor).Raise;
        clock.Shifted += app.Services.GetRequiredKeyedService<WorkSignal>(RequestsRegistration.Cards).Raise;
        return app;
    }

    /// <summary>Database, seal, approvers: in this order, and nothing else before they are in order.</summary>
    private static async Task<BotStart.Refused?> PrepareAsync(WebApplication app, BotSetup setup, CancellationToken cancellationToken)
    {
        var migrated = await app.Services.GetRequiredService<IStorageMigrator>().MigrateAsync(cancellationToken);
        if (migrated is not MigrationResult.Ready) return new BotStart.Refused([migrated.ToString()]);
        if (await BotParts.SealAsync(app.Services, setup.Options, cancellationToken) is { } other) return new BotStart.Refused([other]);
        var people = app.Services.GetRequiredService<IPeople>();
        switch (await ApprovalPolicyResolver.ResolveAsync(setup.Options.Approvals, ProgramOptions.ApprovalsSection, people, cancellationToken))
        {
            case ApprovalResolution.Resolved resolved:
                app.Services.GetRequiredService<PolicyHolder>().Policy = resolved.Policy;
                return null;
            case ApprovalResolution.Mistaken mistaken:
                return new BotStart.Refused(mistaken.Mistakes);
            case ApprovalResolution.Unreadable unreadable:
                return new BotStart.Refused([$"The approvers can't be looked up: {unreadable.Why}. MailBot does not start without knowing who may approve."]);
            case var unexpected:
                throw new InvalidOperationException($"Unexpected resolution {unexpected}.");
        }
    }

    private static async Task StopAsync(WebApplication? app, SimulatedTenantHost? tenant)
    {
        if (app is not null)
        {
            // Workers first: what they wait on is disposed with the container.
            await app.StopAsync(CancellationToken.None);
            await app.DisposeAsync();
        }

        if (tenant is not null) await tenant.DisposeAsync();
    }
}
