using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Exchange.Cmdlets;

internal sealed class GetUnifiedGroup : ICmdlet
{
    public string Name => "Get-UnifiedGroup";

    public IReadOnlyList<string> Parameters { get; } = ["Identity", "Filter", "ResultSize"];

    public CmdletResult Run(CmdletRun run) =>
        RecipientListing.Run(run, kind => kind == RecipientKind.GroupMailbox, RecipientRow.Of);
}
