namespace MailBot.SimulatedTenant.Exchange.Cmdlets;

internal sealed class GetOrganizationConfig : ICmdlet
{
    public string Name => "Get-OrganizationConfig";

    public IReadOnlyList<string> Parameters { get; } = [];

    public CmdletResult Run(CmdletRun run) => new CmdletResult.Rows(
        [new ExchangeRow()
            .Text("Identity", run.Tenant.InitialDomain())
            .Text("Name", run.Tenant.InitialDomain())
            .Text("DisplayName", run.Tenant.DisplayName)
            .Flag("SendFromAliasEnabled", run.Tenant.SendFromAliasEnabled)
            .Text("DistributionGroupNamingPolicy", "")
            .Build()],
        []);
}
