using System.Globalization;
using MailBot.Dns.Checks.Mx;
using MailBot.Dns.Checks.Provider;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Srv;

/// <summary>Whether the servers that a service's records name can be used.</summary>
internal static class SrvTargets
{
    private const int MostTargets = 4;

    public static void Examine(Examination on, MailService service, Answer answer)
    {
        SrvRecord[] records = [.. answer.Of<SrvRecord>().OrderBy(r => r.Priority).Take(MostTargets)];
        if (records.Any(r => !r.Target.IsRoot) && records.FirstOrDefault(r => r.Target.IsRoot) is { } none)
            on.Report(SrvCodes.NullMixed, [answer], [RecordFix.Remove(none)], ("service", service.Name));
        foreach (var record in records.Where(r => !r.Target.IsRoot))
        {
            Target(on, service, answer, record);
            if (record.Port != service.Port)
                on.Report(SrvCodes.UnusualPort, [answer], [], ("service", service.Name), ("port", Text(record.Port)), ("usual", Text(service.Port)), ("host", record.Target.Text));
        }
    }

    private static void Target(Examination on, MailService service, Answer answer, SrvRecord record)
    {
        if (WrittenAddress.TryRead(record.Target, out var address))
            on.Report(SrvCodes.IpLiteral, [answer], [], ("service", service.Name), ("address", address.ToString()));
        else if (DoubledSuffix.Meant(record.Target, on.Domain) is { } meant) Doubled(on, service, answer, record, meant);
        else Addresses(on, service, record);
    }

    private static void Doubled(Examination on, MailService service, Answer answer, SrvRecord record, DnsName meant)
    {
        var exists = on.Ask(meant, RecordType.A) is { IsFound: true };
        on.Report(SrvCodes.DoubledSuffix, [answer], exists ? [RecordFix.Replace(record, record with { Target = meant })] : [],
            ("service", service.Name), ("host", record.Target.Text), ("meant", meant.Text));
    }

    private static void Addresses(Examination on, MailService service, SrvRecord record)
    {
        var (ipv4, ipv6) = (on.Ask(record.Target, RecordType.A), on.Ask(record.Target, RecordType.Aaaa));
        if (ipv4 is null || ipv6 is null) return;
        if (ipv4.IsAbsent && ipv6.IsAbsent)
            on.Report(SrvCodes.NoAddress, [ipv4, ipv6], [RecordFix.Remove(record)], ("service", service.Name), ("host", record.Target.Text));
        else if (ipv4.Aliases is [.., var canonical] && MailProviders.Configuring(record.Target) is null)
            on.Report(SrvCodes.Alias, [ipv4], [RecordFix.Replace(record, record with { Target = canonical })],
                ("service", service.Name), ("host", record.Target.Text), ("target", canonical.Text));
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
