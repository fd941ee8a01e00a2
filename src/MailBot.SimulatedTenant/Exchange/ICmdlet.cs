using MailBot.SimulatedTenant.Faults;
using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Exchange;

/// <summary>One cmdlet of Exchange. To add one: a file in <c>Cmdlets</c> and a line in <see cref="CmdletCatalogue"/>.</summary>
internal interface ICmdlet
{
    string Name { get; }

    /// <summary>The parameters that are modelled. Any other is refused loudly, never ignored.</summary>
    IReadOnlyList<string> Parameters { get; }

    CmdletResult Run(CmdletRun run);
}

/// <summary>What a cmdlet works with.</summary>
/// <param name="Backend">The Exchange server that the request landed on: it may not show the latest writes made elsewhere.</param>
/// <param name="Desk">The knobs, and what they plan for new groups.</param>
internal sealed record CmdletRun(TenantDirectory Directory, Surface.Backend Backend, CmdletParameters Parameters, FaultDesk Desk)
{
    public TenantKnobs Knobs => Desk.Knobs;

    public Tenant Tenant => Directory.Tenant;
}
