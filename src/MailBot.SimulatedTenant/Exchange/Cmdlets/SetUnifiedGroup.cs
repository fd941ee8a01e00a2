using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Exchange.Cmdlets;

/// <summary>Addresses of a Microsoft 365 group.</summary>
internal sealed class SetUnifiedGroup : ICmdlet
{
    public string Name => "Set-UnifiedGroup";

    public IReadOnlyList<string> Parameters { get; } = ["Identity", "EmailAddresses", "PrimarySmtpAddress"];

    public CmdletResult Run(CmdletRun run)
    {
        if (RecipientIdentity.One(run, kind => kind == RecipientKind.GroupMailbox, out var group) is { } error)
            return error;
        if (run.Parameters.Has("EmailAddresses") && run.Parameters.Has("PrimarySmtpAddress"))
            return ExchangeErrors.TwoWaysToSetAddresses("PrimarySmtpAddress");
        return AddressWrite.Run(run, Name, group);
    }
}
