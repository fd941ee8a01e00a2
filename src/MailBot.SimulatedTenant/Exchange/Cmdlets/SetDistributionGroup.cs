using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Exchange.Cmdlets;

/// <summary>Addresses of a distribution group. An application is nobody's manager: without the bypass it is refused.</summary>
internal sealed class SetDistributionGroup : ICmdlet
{
    public string Name => "Set-DistributionGroup";

    public IReadOnlyList<string> Parameters { get; } =
        ["Identity", "EmailAddresses", "PrimarySmtpAddress", "BypassSecurityGroupManagerCheck"];

    public CmdletResult Run(CmdletRun run)
    {
        if (RecipientIdentity.One(run, RecipientKinds.IsDistributionGroup, out var group) is { } error)
            return error;
        if (!run.Parameters.Switch("BypassSecurityGroupManagerCheck"))
            return ExchangeErrors.NotManager();
        if (run.Parameters.Has("EmailAddresses") && run.Parameters.Has("PrimarySmtpAddress"))
            return ExchangeErrors.TwoWaysToSetAddresses("PrimarySmtpAddress");
        return AddressWrite.Run(run, Name, group);
    }
}
