namespace MailBot.SimulatedTenant.Exchange.Cmdlets;

internal sealed class RemoveDistributionGroupMember : ICmdlet
{
    public string Name => "Remove-DistributionGroupMember";

    public IReadOnlyList<string> Parameters { get; } = ["Identity", "Member", "BypassSecurityGroupManagerCheck"];

    public CmdletResult Run(CmdletRun run)
    {
        if (GroupTarget.Find(run, Name, "Members", out var group) is { } error)
            return error;
        if (run.Parameters.Text("Member") is not { } identity)
            return ExchangeErrors.MissingParameter("Member");
        if (RecipientReferences.Find(run, identity, out var member) is { } missing)
            return missing;
        if (!group.Members.Contains(member.ObjectId))
            return ExchangeErrors.NotMember(member.Name, group.Name);
        run.Directory.Write(group with { Members = [.. group.Members.Where(m => m != member.ObjectId)] }, run.Backend, run.Knobs.Replication());
        return CmdletResult.Done();
    }
}
