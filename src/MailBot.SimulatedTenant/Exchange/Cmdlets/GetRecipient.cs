using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Exchange.Cmdlets;

/// <summary>The resolver: any recipient by any of its names, soft-deleted ones when asked. No Identity means everybody.</summary>
internal sealed class GetRecipient : ICmdlet
{
    public string Name => "Get-Recipient";

    public IReadOnlyList<string> Parameters { get; } =
        ["Identity", "Filter", "RecipientTypeDetails", "ResultSize", "IncludeSoftDeletedRecipients", "Properties"];

    public CmdletResult Run(CmdletRun run)
    {
        var wanted = new List<RecipientKind>();
        foreach (var name in run.Parameters.List("RecipientTypeDetails"))
        {
            if (!Enum.TryParse<RecipientKind>(name, ignoreCase: true, out var kind))
                return new CmdletResult.NotModelled($"RecipientTypeDetails {name}");
            wanted.Add(kind);
        }

        return RecipientListing.Run(
            run,
            kind => wanted.Count == 0 || wanted.Contains(kind),
            RecipientRow.Of,
            run.Parameters.Switch("IncludeSoftDeletedRecipients"));
    }
}
