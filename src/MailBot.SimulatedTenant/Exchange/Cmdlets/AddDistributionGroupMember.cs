namespace MailBot.SimulatedTenant.Exchange.Cmdlets;

/// <summary>One member at a time; groups within groups are allowed, Microsoft 365 groups aren't.</summary>
internal sealed class AddDistributionGroupMember : ICmdlet
{
    public string Name => "Add-DistributionGroupMember";

    public IReadOnlyList<string> Parameters { get; } = ["Identity", "Member", "BypassSecurityGroupManagerCheck"];

    public CmdletResult Run(CmdletRun run)
    {
        if (GroupTarget.Find(run, Name, "Members", out var group) is { } error)
            return error;
        if (run.Parameters.Text("Member") is not { } identity)
            return ExchangeErrors.MissingParameter("Member");
        if ((RecipientReferences.Find(run, identity, out var member) ?? RecipientReferences.NoMember(member)) is { } refusal)
            return refusal;
        if (group.Members.Contains(member.ObjectId))
            return ExchangeErrors.AlreadyMember(member.Name, group.Name);
        run.Directory.Write(group with { Members = [.. group.Members, member.ObjectId] }, run.Backend, run.Knobs.Replication());
        return CmdletResult.Done();
    }
}
