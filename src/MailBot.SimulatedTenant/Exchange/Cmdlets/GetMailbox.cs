using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Exchange.Cmdlets;

internal sealed class GetMailbox : ICmdlet
{
    public string Name => "Get-Mailbox";

    public IReadOnlyList<string> Parameters { get; } = ["Identity", "Filter", "ResultSize"];

    public CmdletResult Run(CmdletRun run)
    {
        return RecipientListing.Run(run, RecipientKinds.IsMailbox, RecipientRow.OfMailbox);
    }
}
