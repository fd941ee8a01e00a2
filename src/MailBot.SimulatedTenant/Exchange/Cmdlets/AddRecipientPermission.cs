namespace MailBot.SimulatedTenant.Exchange.Cmdlets;

/// <summary>SendAs, the only right that there is here. Asks for no bypass.</summary>
internal sealed class AddRecipientPermission : ICmdlet
{
    public string Name => "Add-RecipientPermission";

    public IReadOnlyList<string> Parameters { get; } = SendAsTarget.Parameters;

    public CmdletResult Run(CmdletRun run)
    {
        if (SendAsTarget.Find(run, out var recipient, out var trustee) is { } refusal)
            return refusal;
        var row = SendAsTarget.Row(recipient, SendAsTarget.Trustee(trustee.ObjectId, run));
        if (recipient.SendAs.Contains(trustee.ObjectId))
            return new CmdletResult.Rows([row], [$"The appropriate access control entry is already present on the object \"{recipient.Name}\" for account \"{trustee.Name}\"."]);
        run.Directory.Write(recipient with { SendAs = [.. recipient.SendAs, trustee.ObjectId] }, run.Backend, run.Knobs.Replication());
        return new CmdletResult.Rows([row], []);
    }
}
