using MailBot.SimulatedTenant.Faults;
using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Mail;

/// <summary>Takes messages in: at the edge if they come from outside, then through delivery, and into what the trace will tell.</summary>
internal sealed class MailFlow(TenantDirectory directory, FaultDesk faults)
{
    public MailMessage FromInside(string sender, string to, string subject, DateTimeOffset now) =>
        Pass(Message(sender, to, subject, now, outside: false), turnedAway: null);

    public MailMessage FromOutside(string sender, string to, string subject, DateTimeOffset now) =>
        Pass(Message(sender, to, subject, now, outside: true), TurnedAway(to, now));

    private MailMessage Message(string sender, string to, string subject, DateTimeOffset now, bool outside) => new()
    {
        Id = DeterministicGuid.From($"mail:{directory.Tenant.Mail.Count}:{sender}:{to}:{now:O}"),
        FromOutside = outside,
        Sender = sender,
        To = to,
        Subject = subject,
        At = now,
        TracedAt = now + faults.Knobs.EffectiveTraceDelay(),
        Fates = [],
    };

    private MailMessage Pass(MailMessage message, string? turnedAway)
    {
        var passed = turnedAway is null
            ? message with { Fates = [.. new Delivery(directory, faults.Knobs, message).Fates().DistinctBy(f => f.Recipient)] }
            : message with { TurnedAway = turnedAway };
        directory.Pass(passed);
        return passed;
    }

    /// <summary>Mail from outside goes where public DNS says at that moment, and the edge knows no address that hasn't spread.</summary>
    private string? TurnedAway(string to, DateTimeOffset now)
    {
        var domain = directory.Tenant.Domains.Find(d => string.Equals(d.Name, ProxyAddress.Domain(to), StringComparison.OrdinalIgnoreCase));
        if (domain is null || !domain.LeadsHome())
            return domain is null ? "not a domain of this company" : $"went to {string.Join(", ", domain.Hosts().DefaultIfEmpty("nowhere"))}";
        var known = domain.IsAccepted && directory.Recipients(new Surface.Edge(now)).Any(r => r.EmailAddresses.Any(a => ProxyAddress.Same(a, to)));
        return known ? null : Rejections.AtTheEdge;
    }
}
