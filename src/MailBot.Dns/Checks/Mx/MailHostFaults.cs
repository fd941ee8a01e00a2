using MailBot.Dns.Checks.Provider;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Mx;

/// <summary>Whether the servers that the MX records name are there.</summary>
internal static class MailHostFaults
{
    public static void Examine(Examination on, MailHosts mail, ProviderGuess guess)
    {
        MailHost[] hosts = [.. mail.Hosts.Where(h => ExchangeName.IsUsable(h.Name, on.Domain))];
        if (hosts.Any(h => h.IsInDoubt)) on.Doubt(MailArea.Server);
        foreach (var host in hosts)
        {
            if (host.HasNoAddress) NoAddress(on, mail, host);
            if (host is { HasAddress: true, Canonical: { } canonical }) Alias(on, mail, host, canonical);
            if (!IsProviders(host) && host.Addresses.Any(a => Reachability.IsOutOfReach(a, on.Domain))) OutOfReach(on, mail, host);
        }

        SameAddress(on, hosts);
        Families(on, hosts, guess);
    }

    /// <summary>Where a provider's server seems to have an inner address, the network that the question came from says so, not the domain.</summary>
    private static bool IsProviders(MailHost host) => MailProviders.Receiving(host.Name) is not null;

    private static bool IsReachable(Examination on, MailHost host) => host.Addresses.Any(a => IsProviders(host) || !Reachability.IsOutOfReach(a, on.Domain));

    /// <summary>A server that doesn't work goes, but never the last one, and none while it isn't known whether another works.</summary>
    private static IReadOnlyList<RecordFix> WithoutIt(Examination on, MailHosts mail, MailHost host) =>
        mail.Hosts.Any(h => h.Name != host.Name && IsReachable(on, h))
            ? [.. mail.Records.Where(r => r.Exchange == host.Name).Select(RecordFix.Remove)]
            : [];

    private static Severity HowBad(Examination on, MailHosts mail, FindingCode code) =>
        mail.Hosts.Any(h => IsReachable(on, h) || h.IsInDoubt || MailHosts.IsAwaited(h, on.Domain)) ? code.Severity : Severity.Critical;

    private static void Report(Examination on, MailHosts mail, FindingCode code, MailHost host, IReadOnlyList<RecordFix> fixes, params IEnumerable<(string Name, string Value)> told) =>
        on.Report(new Finding(code)
        {
            Severity = HowBad(on, mail, code),
            Facts = told.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal),
            Fixes = fixes,
            Evidence = [.. host.Answers.Select(Evidence.Of)],
        });

    private static void NoAddress(Examination on, MailHosts mail, MailHost host)
    {
        Report(on, mail, MxCodes.NoAddress, host, WithoutIt(on, mail, host), ("host", host.Name.Text));
        if (PublicSuffixes.Sold(host.Canonical ?? host.Name) is not { } bought || on.Domain.IsAtOrBelow(bought)) return;
        if (host.Ipv4 is { Outcome: LookupOutcome.NoSuchName } && on.Ask(bought, RecordType.Ns) is { Outcome: LookupOutcome.NoSuchName } gone)
            on.Report(MxCodes.Dangling, [gone], WithoutIt(on, mail, host), ("host", host.Name.Text), ("name", bought.Text));
    }

    private static void Alias(Examination on, MailHosts mail, MailHost host, DnsName canonical)
    {
        var isOurs = host.Name.IsAtOrBelow(on.Domain) || MailProviders.Receiving(canonical) is not null;
        var isListed = mail.Records.Any(r => r.Exchange == canonical);
        var isReady = isOurs && NewServer.IsReady(on, canonical);
        RecordFix[] fixes = [.. mail.Records.Where(r => isReady && r.Exchange == host.Name)
            .Select(r => isListed ? RecordFix.Remove(r) : RecordFix.Replace(r, r with { Exchange = canonical }))];
        on.Report(MxCodes.Alias, host.Answers, fixes, ("host", host.Name.Text), ("target", canonical.Text));
    }

    private static void OutOfReach(Examination on, MailHosts mail, MailHost host)
    {
        AddressRecord[] closed = [.. host.Answers.SelectMany(a => a.Of<AddressRecord>()).Where(r => Reachability.IsOutOfReach(r.Address, on.Domain))];
        var isOurs = host.Canonical is null && host.Name.IsAtOrBelow(on.Domain);
        var fixes = !IsReachable(on, host) ? WithoutIt(on, mail, host) : isOurs ? [.. closed.Select(RecordFix.Remove)] : [];
        Report(on, mail, MxCodes.PrivateAddress, host, fixes, ("host", host.Name.Text), ("address", string.Join(", ", closed.Select(r => r.Address).Take(4))));
    }

    /// <summary>Providers have one address for many names on purpose; two names of one's own look like a spare server that isn't there.</summary>
    private static void SameAddress(Examination on, MailHost[] hosts)
    {
        var twins = hosts.Where(h => h.HasAddress && !IsProviders(h))
            .GroupBy(h => string.Join(' ', h.Addresses.Select(a => a.ToString()).Order(StringComparer.Ordinal)), StringComparer.Ordinal)
            .FirstOrDefault(g => g.Count() > 1);
        if (twins is null) return;
        on.Report(MxCodes.SameAddress, twins.SelectMany(h => h.Answers), [], ("hosts", string.Join(", ", twins.Select(h => h.Name))), ("address", twins.Key));
    }

    private static void Families(Examination on, MailHost[] hosts, ProviderGuess guess)
    {
        if (hosts.Length == 0 || !hosts.Any(h => h.HasAddress)) return;
        var names = string.Join(", ", hosts.Select(h => h.Name).Take(4));
        if (hosts.All(h => h.Ipv4 is { IsAbsent: true })) on.Report(MxCodes.NoIpv4, hosts.SelectMany(h => h.Answers), [], ("hosts", names));
        else if (guess.IsSelfHosted && hosts.All(h => h.Ipv6 is { IsAbsent: true })) on.Report(MxCodes.NoIpv6, hosts.SelectMany(h => h.Answers), [], ("hosts", names));
    }
}
