using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Exchange;

/// <summary>The group that a write is about. An application is nobody's manager: without the bypass it is refused.</summary>
internal static class GroupTarget
{
    /// <param name="group">As stored, even where this server shows an older version.</param>
    public static ExchangeError? Find(CmdletRun run, string cmdlet, string property, out Recipient group)
    {
        if (RecipientIdentity.One(run, RecipientKinds.IsDistributionGroup, out group) is { } error)
            return error;
        if (!run.Parameters.Switch("BypassSecurityGroupManagerCheck"))
            return ExchangeErrors.NotManager();
        if (group.IsDirSynced)
            return ExchangeErrors.DirectorySynced(cmdlet, property, group.Name);
        group = run.Directory.Current(group.Guid);
        return group.IsDeleted ? ExchangeErrors.NotFound(run.Parameters.Text("Identity")!) : null;
    }
}
