using System.Net;
using MailBot.SimulatedTenant.Dns;
using MailBot.SimulatedTenant.Exchange;
using MailBot.SimulatedTenant.Faults;
using MailBot.SimulatedTenant.Graph;
using MailBot.SimulatedTenant.Mail;
using MailBot.SimulatedTenant.Seed;
using MailBot.SimulatedTenant.Simulation;
using MailBot.SimulatedTenant.State;
using MailBot.SimulatedTenant.Storage;
using MailBot.SimulatedTenant.Tokens;
using MailBot.SimulatedTenant.Wire;
using Microsoft.Extensions.Logging;

namespace MailBot.SimulatedTenant;

/// <summary>How the pieces fit: state on disk, what may go wrong, and the routes over both.</summary>
internal sealed class TenantParts : IDisposable
{
    private readonly FolderLock held;
    private readonly RequestLog log;

    private TenantParts(
        FolderLock held, RequestLog log, TenantFile file, Tenant tenant, TenantKnobs knobs, IPAddress address, TimeProvider clock, ILogger logger)
    {
        this.held = held;
        this.log = log;
        Directory = new TenantDirectory(tenant);
        Faults = new FaultDesk(knobs, clock);
        Pipeline = new RequestPipeline(Directory, file, log, Faults, new TokenCheck(Directory, clock), clock, logger);
        Unknown = new UnknownRoute(logger).Route;
        var mail = new MailFlow(Directory, Faults);
        var zone = new MailZone(Directory, Faults);
        Dns = new DnsResponder(address, question => Pipeline.AloneAsync(() => zone.Answer(question)));
        Routes =
        [
            .. new TokenRoutes(Directory).All(),
            .. new GraphRoutes(Directory, Faults).All(),
            .. new GraphUserRoutes(Directory, Faults).All(),
            .. new GraphGroupRoutes(Directory, Faults).All(),
            .. new GraphMailRoutes(Directory, mail).All(),
            .. new ExchangeRoutes(Directory, Faults).All(),
            .. new SimulationRoutes(Directory, Faults).All(),
            .. new MailSimulation(Directory, mail, Dns.Address).All(),
        ];
    }

    public TenantDirectory Directory { get; }
    public FaultDesk Faults { get; }
    public DnsResponder Dns { get; }
    public RequestPipeline Pipeline { get; }
    public IReadOnlyList<TenantRoute> Routes { get; }
    public TenantRoute Unknown { get; }

    public static TenantParts Open(SimulatedTenantOptions options, TimeProvider clock, ILogger logger)
    {
        var held = FolderLock.Take(options.DataFolder);
        RequestLog? log = null;
        try
        {
            var file = new TenantFile(options.DataFolder);
            var seed = SeedReader.Read(options.SeedFile);
            var tenant = file.Exists ? file.Read() : new TenantFounding(seed, clock.GetUtcNow()).Found();
            if (!file.Exists)
                file.Write(tenant);
            log = new RequestLog(options.DataFolder);
            return new TenantParts(held, log, file, tenant, options.Knobs ?? seed.Knobs ?? new TenantKnobs(), options.Address, clock, logger);
        }
        catch
        {
            log?.Dispose();
            held.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Dns.Dispose();
        Pipeline.Dispose();
        log.Dispose();
        held.Dispose();
    }
}
