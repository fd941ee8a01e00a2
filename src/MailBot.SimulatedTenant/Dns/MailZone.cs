using MailBot.SimulatedTenant.Faults;
using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Dns;

/// <summary>Answers questions about the tenant's domains; no other name exists in this world.</summary>
internal sealed class MailZone(TenantDirectory directory, FaultDesk faults)
{
    public DnsReply? Answer(DnsQuestion question) => faults.Knobs.Dns switch
    {
        DnsBehaviour.Silent => null,
        DnsBehaviour.Fails => new DnsReply(DnsCode.ServerFailure, []),
        _ when question.Class != DnsQuestion.Internet => new DnsReply(DnsCode.Refused, []),
        _ when directory.Tenant.Domains.Find(d => string.Equals(d.Name, question.Name, StringComparison.OrdinalIgnoreCase)) is { } domain =>
            new DnsReply(DnsCode.NoError, question.Type == DnsQuestion.Mx ? domain.Hosts() : []),
        _ => new DnsReply(DnsCode.NameUnknown, []),
    };
}
