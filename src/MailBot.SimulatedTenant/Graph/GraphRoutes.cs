using System.Text.Json.Nodes;
using MailBot.SimulatedTenant.Faults;
using MailBot.SimulatedTenant.State;
using MailBot.SimulatedTenant.Wire;

namespace MailBot.SimulatedTenant.Graph;

/// <summary>The company itself: its domains and the DNS records that the service wants for them.</summary>
internal sealed class GraphRoutes(TenantDirectory directory, FaultDesk faults)
{
    private static readonly GraphCollection Domains = new("domains", [
        "id", "authenticationType", "availabilityStatus", "isAdminManaged", "isDefault", "isInitial", "isRoot", "isVerified",
        "passwordNotificationWindowInDays", "passwordValidityPeriodInDays", "state", "supportedServices"]);

    private static readonly GraphCollection Organizations = new("organization", [
        "id", "countryLetterCode", "displayName", "preferredLanguage", "tenantType", "verifiedDomains"]);

    public IEnumerable<TenantRoute> All() =>
    [
        Route("/v1.0/domains", call => Domains.List(call, [.. directory.Tenant.Domains.Select(GraphEntities.Domain)], faults.Knobs.PageSize)),
        Route("/v1.0/domains/{id}", call => OfDomain(call, d => Domains.One(call, GraphEntities.Domain(d)))),
        Route("/v1.0/domains/{id}/verificationDnsRecords", call => OfDomain(call, d => DomainRecords.Answer(call, DomainRecords.Verification(d)))),
        Route("/v1.0/domains/{id}/serviceConfigurationRecords", call => OfDomain(call, d => DomainRecords.Answer(call, DomainRecords.Service(d)))),
        Route("/v1.0/organization", call => Organizations.List(call, [GraphEntities.Organization(directory.Tenant)], null)),
    ];

    /// <summary>What the log says of any Graph request.</summary>
    public static void Describe(TenantCall call)
    {
        call.Target = call.Arguments.GetValueOrDefault("id");
        if (call.Query.Count > 0)
            call.Parameters = new JsonObject(call.Query.Select(q => KeyValuePair.Create(q.Key, (JsonNode?)q.Value.ToString())));
    }

    private static TenantRoute Route(string template, Func<TenantCall, Answer> handle) =>
        new(TenantSurface.Graph, "GET", template, Describe, handle);

    private Answer OfDomain(TenantCall call, Func<MailDomain, Answer> answer) =>
        directory.Tenant.Domains.Find(d => string.Equals(d.Name, call.Argument("id"), StringComparison.OrdinalIgnoreCase)) is { } domain
            ? answer(domain)
            : GraphError.NotFound(call, call.Argument("id"));
}
