namespace MailBot.SimulatedTenant.Exchange.Cmdlets;

/// <summary>How the service signs for a domain. The names that its keys have are told here and nowhere in Graph.</summary>
internal sealed class GetDkimSigningConfig : ICmdlet
{
    public string Name => "Get-DkimSigningConfig";

    public IReadOnlyList<string> Parameters { get; } = ["Identity", "ResultSize"];

    public CmdletResult Run(CmdletRun run)
    {
        var identity = run.Parameters.Text("Identity");
        var found = run.Tenant.Domains
            .Where(d => d.IsAccepted && (identity is null || string.Equals(d.Name, identity, StringComparison.OrdinalIgnoreCase)))
            .ToList();
        if (identity is not null && found.Count == 0)
            return ExchangeErrors.NotFound(identity);
        return new CmdletResult.Rows([.. found.Select(d => new ExchangeRow()
            .Text("Identity", d.Name)
            .Text("Name", d.Name)
            .Text("Domain", d.Name)
            .Flag("Enabled", true)
            .Text("Status", "Valid")
            .Text("Selector1CNAME", d.Selector(1, run.Tenant))
            .Text("Selector2CNAME", d.Selector(2, run.Tenant))
            .Flag("IsDefault", d.IsDefault)
            .Flag("IsValid", true)
            .Build())], []);
    }
}
