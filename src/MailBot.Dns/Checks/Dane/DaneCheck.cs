using System.Globalization;
using MailBot.Dns.Checks.Mx;
using MailBot.Dns.Checks.Zone;
using MailBot.Dns.Lookup;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;
using MailBot.Dns.Smtp;

namespace MailBot.Dns.Checks.Dane;

/// <summary>DANE: certificates of mail servers pinned in signed DNS (RFC 7672). It counts only where the domain, its server's name and the pin are all signed.</summary>
internal sealed class DaneCheck : ICheck
{
    public void Run(Examination on)
    {
        var zone = DomainZone.Of(on);
        var hosts = DaneHost.All(on);
        foreach (var host in hosts)
        {
            if (host.Tlsa is { Why: NoAnswer.ServerFailure or NoAnswer.Refused or NoAnswer.NotImplemented or NoAnswer.FormatError } && host.Host.HasAddress)
                on.Report(DaneCodes.TlsaFails, [host.Tlsa], [], ("host", host.Host.Name.Text));
            if (host.Records.Count == 0) continue;
            Signed(on, zone, host);
            Contents(on, host);
            if (on.Request.GreetServers) Certificate(on, host);
        }

        Together(on, zone, hosts);
    }

    private static void Signed(Examination on, DomainZone zone, DaneHost host)
    {
        IEnumerable<Answer> evidence = [.. new[] { zone.Mx, zone.Delegation }.OfType<Answer>(), host.Tlsa];
        if (zone.Signatures == DnssecState.Unsigned)
        {
            // Large providers publish pins for everybody: then the domain only misses something.
            var isOwn = host.Host.Name.IsAtOrBelow(on.Domain);
            on.Report(isOwn ? DaneCodes.Insecure : DaneCodes.DomainUnsigned, evidence, [], ("host", host.Host.Name.Text));
        }
        else if (zone.Signatures == DnssecState.Secure && !host.IsSecure && !host.Tlsa.Secure)
        {
            on.Report(DaneCodes.Insecure, evidence, [], ("host", host.Host.Name.Text));
        }
    }

    private static void Contents(Examination on, DaneHost host)
    {
        foreach (var record in host.Records.Take(10))
        {
            var (code, value) = record switch
            {
                _ when !TlsaFit.HasKnownParameters(record) => (DaneCodes.Parameters, $"{record.Usage} {record.Selector} {record.Matching}"),
                _ when !TlsaFit.HasMailUsage(record) => (DaneCodes.Usage, record.Usage.ToString(CultureInfo.InvariantCulture)),
                _ when !TlsaFit.HasRightLength(record) => (DaneCodes.Length, record.Data.Length.ToString(CultureInfo.InvariantCulture)),
                _ => (null, ""),
            };
            if (code is not null) on.Report(code, [host.Tlsa], Without(on, host, record), ("host", host.Host.Name.Text), ("value", value));
        }
    }

    /// <summary>A useless pin can go where another one stays that works.</summary>
    private static IReadOnlyList<RecordFix> Without(Examination on, DaneHost host, TlsaRecord record) =>
        host.Host.Name.IsAtOrBelow(on.Domain) && host.Tlsa.Aliases.Count == 0 && host.Records.Any(TlsaFit.IsUsable) ? [RecordFix.Remove(record)] : [];

    private static void Certificate(Examination on, DaneHost host)
    {
        if (host.Host.Addresses.FirstOrDefault(a => !Reachability.IsOutOfReach(a, on.Domain)) is not { } address) return;
        if (on.Greet(new SmtpQuestion(host.Host.Name, address)) is not SmtpAnswer.Greeted { Certificate: { Chain.Count: > 0 } shown }) return;
        var usable = host.Records.Where(TlsaFit.IsUsable).ToArray();
        if (usable.Length == 0 || usable.Any(r => TlsaFit.Fits(r, shown))) return;
        on.Report(new Finding(DaneCodes.Mismatch)
        {
            // Senders that follow DANE refuse only what is signed.
            Severity = host.Tlsa.Secure ? Severity.Critical : Severity.Warning,
            Facts = new Dictionary<string, string> { ["host"] = host.Host.Name.Text },
            Evidence = [Evidence.Of(host.Tlsa)],
        });
    }

    private static void Together(Examination on, DomainZone zone, IReadOnlyList<DaneHost> hosts)
    {
        if (zone.Signatures != DnssecState.Secure || hosts.Count == 0 || !hosts.All(h => h.Tlsa.IsFound || h.Tlsa.IsAbsent)) return;
        var bare = hosts.Where(h => h.Records.Count == 0).ToArray();
        if (bare.Length == 0 && hosts.All(h => h.IsSecure && h.Records.Any(TlsaFit.IsUsable))) on.Say(MailArea.Other, "dane.line.secure");
        else if (bare.Length > 0 && bare.Length < hosts.Count) on.Report(DaneCodes.Partial, bare.Select(b => b.Tlsa), [], ("host", bare[0].Host.Name.Text));
    }
}
