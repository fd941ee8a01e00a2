using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Rendering;

/// <summary>Where the zones around a domain begin, as far as its report saw: what a registrar's form calls "@" depends on it.</summary>
internal sealed class ZoneCuts
{
    private readonly DnsName[] apexes;

    private ZoneCuts(IEnumerable<DnsName> apexes) => this.apexes = [.. apexes.Distinct().OrderByDescending(a => a.Text.Length)];

    public static ZoneCuts Of(DomainReport report)
    {
        var seen = report.Answers
            .Where(a => a.IsFound && a.Aliases.Count == 0 && a.Question.Type is RecordType.Soa or RecordType.Ns)
            .SelectMany(a => a.Records.Select(r => r.Owner))
            .Where(o => !o.IsRoot && (report.Domain.IsAtOrBelow(o) || o.IsAtOrBelow(report.Domain)));
        DnsName?[] otherwise = [report.Dmarc?.OrganizationalDomain, report.Domain];
        var known = seen.ToList();
        return new ZoneCuts(known.Any(report.Domain.IsAtOrBelow) ? known : known.Concat(otherwise.OfType<DnsName>().Where(report.Domain.IsAtOrBelow).Take(1)));
    }

    /// <summary>The nearest apex; null where the name is in somebody else's zone.</summary>
    public DnsName? Above(DnsName owner) => Array.FindIndex(apexes, owner.IsAtOrBelow) is >= 0 and var at ? apexes[at] : null;
}
