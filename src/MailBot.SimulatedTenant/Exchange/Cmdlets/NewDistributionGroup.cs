using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Exchange.Cmdlets;

/// <summary>Creates a group, for inside senders only unless told otherwise. Its name is unique, its alias isn't.</summary>
internal sealed class NewDistributionGroup : ICmdlet
{
    public string Name => "New-DistributionGroup";

    public IReadOnlyList<string> Parameters { get; } = ["Name", "Alias", "PrimarySmtpAddress", "Type", "Notes", "Members", .. GroupSettings.Shared];

    public CmdletResult Run(CmdletRun run)
    {
        if (run.Parameters.Text("Name") is not { } name)
            return ExchangeErrors.MissingParameter("Name");
        if ((NewGroup.Read(run, name, out var group) ?? GroupSettings.Apply(run, group, out group)) is { } error)
            return error;
        if (RecipientReferences.Edit(run, "Members", [], RecipientReferences.NoMember, out var members) is { } unknown)
            return unknown;
        var planned = run.Desk.TakeGroup(group.PrimarySmtpAddress());
        var created = group with { Members = members, Behaviour = planned?.Behaviour ?? GroupBehaviour.Ordinary, Delay = planned?.Delay ?? TimeSpan.Zero };
        run.Directory.Write(created, run.Backend, run.Knobs.Replication());
        return new CmdletResult.Rows([RecipientRow.OfGroup(run.Directory.Current(created.Guid), run)], []);
    }
}
