namespace MailBot.SimulatedTenant.Exchange.Cmdlets;

internal sealed class GetAcceptedDomain : ICmdlet
{
    public string Name => "Get-AcceptedDomain";

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
            .Text("DomainName", d.Name)
            .Text("DomainType", "Authoritative")
            .Flag("Default", d.IsDefault)
            .Flag("InitialDomain", d.IsInitial)
            .Flag("MatchSubDomains", false)
            .Flag("SendingFromDomainDisabled", false)
            .Text("AuthenticationType", "Managed")
            .Flag("PendingRemoval", false)
            .Build())], []);
    }
}
