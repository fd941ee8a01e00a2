using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Exchange.Cmdlets;

/// <summary>Direct members only.</summary>
internal sealed class GetDistributionGroupMember : ICmdlet
{
    public string Name => "Get-DistributionGroupMember";

    public IReadOnlyList<string> Parameters { get; } = ["Identity", "ResultSize"];

    public CmdletResult Run(CmdletRun run)
    {
        if (RecipientIdentity.One(run, RecipientKinds.IsDistributionGroup, out var group) is { } error)
            return error;
        var members = group.Members.Select(id => run.Directory.Recipient(id, run.Backend)).OfType<Recipient>();
        return new CmdletResult.Rows([.. members.Select(m => RecipientRow.Of(m, run))], []);
    }
}
