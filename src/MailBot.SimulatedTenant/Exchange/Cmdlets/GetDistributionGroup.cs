using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Exchange.Cmdlets;

internal sealed class GetDistributionGroup : ICmdlet
{
    public string Name => "Get-DistributionGroup";

    public IReadOnlyList<string> Parameters { get; } = ["Identity", "Filter", "ResultSize"];

    public CmdletResult Run(CmdletRun run) => RecipientListing.Run(run, RecipientKinds.IsDistributionGroup, RecipientRow.OfGroup);
}
