using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Exchange.Cmdlets;

/// <summary>Aliases of a mailbox. The primary address changes through WindowsEmailAddress or an added <c>SMTP:</c>.</summary>
internal sealed class SetMailbox : ICmdlet
{
    public string Name => "Set-Mailbox";

    public IReadOnlyList<string> Parameters { get; } = ["Identity", "EmailAddresses", "WindowsEmailAddress"];

    public CmdletResult Run(CmdletRun run)
    {
        if (RecipientIdentity.One(run, RecipientKinds.IsMailbox, out var mailbox) is { } error)
            return error;
        if (run.Parameters.Has("EmailAddresses") && run.Parameters.Has("WindowsEmailAddress"))
            return ExchangeErrors.TwoWaysToSetAddresses("WindowsEmailAddress");
        return AddressWrite.Run(run, Name, mailbox);
    }
}
