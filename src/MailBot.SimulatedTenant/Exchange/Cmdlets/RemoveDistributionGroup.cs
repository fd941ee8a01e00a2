namespace MailBot.SimulatedTenant.Exchange.Cmdlets;

/// <summary>Deletes a group for good: there is no recycle bin, and its addresses are free again.</summary>
internal sealed class RemoveDistributionGroup : ICmdlet
{
    public string Name => "Remove-DistributionGroup";

    public IReadOnlyList<string> Parameters { get; } = ["Identity", "BypassSecurityGroupManagerCheck"];

    public CmdletResult Run(CmdletRun run)
    {
        if (GroupTarget.Find(run, Name, "Identity", out var group) is { } error)
            return error;
        run.Directory.Write(group with { IsDeleted = true }, run.Backend, run.Knobs.Replication());
        return CmdletResult.Done();
    }
}
