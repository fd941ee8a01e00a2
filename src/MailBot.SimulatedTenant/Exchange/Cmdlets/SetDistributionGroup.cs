namespace MailBot.SimulatedTenant.Exchange.Cmdlets;

/// <summary>Addresses and settings of a distribution group.</summary>
internal sealed class SetDistributionGroup : ICmdlet
{
    public string Name => "Set-DistributionGroup";

    public IReadOnlyList<string> Parameters { get; } =
    [
        "Identity", "EmailAddresses", "PrimarySmtpAddress", "HiddenFromAddressListsEnabled", "AcceptMessagesOnlyFromSendersOrMembers",
        "RejectMessagesFromSendersOrMembers", "BypassSecurityGroupManagerCheck", .. GroupSettings.Shared,
    ];

    public CmdletResult Run(CmdletRun run)
    {
        if (GroupTarget.Find(run, Name, "EmailAddresses", out var group) is { } error)
            return error;
        if (run.Parameters.Has("EmailAddresses") && run.Parameters.Has("PrimarySmtpAddress"))
            return ExchangeErrors.TwoWaysToSetAddresses("PrimarySmtpAddress");
        if (AddressWrite.Apply(run, group, out var changed) is { } address)
            return address;
        if (GroupSettings.Apply(run, changed, out changed) is { } setting)
            return setting;
        return AddressWrite.Save(run, group, changed);
    }
}
