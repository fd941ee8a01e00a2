namespace MailBot.SimulatedTenant.Exchange.Cmdlets;

internal sealed class RemoveRecipientPermission : ICmdlet
{
    public string Name => "Remove-RecipientPermission";

    public IReadOnlyList<string> Parameters { get; } = SendAsTarget.Parameters;

    public CmdletResult Run(CmdletRun run)
    {
        if (SendAsTarget.Find(run, out var recipient, out var trustee) is { } refusal)
            return refusal;
        if (!recipient.SendAs.Contains(trustee.ObjectId))
            return CmdletResult.Done($"Can't remove the access control entry on the object \"{recipient.Name}\" for account \"{trustee.Name}\" because the ACE isn't present.");
        run.Directory.Write(recipient with { SendAs = [.. recipient.SendAs.Where(s => s != trustee.ObjectId)] }, run.Backend, run.Knobs.Replication());
        return CmdletResult.Done();
    }
}
