using MailBot.Dns.Checks.Mx;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.MtaSts;

/// <summary>Whether the policy lets the domain's servers receive: those of today, and those that the provider wants tomorrow.</summary>
internal static class StsCoverage
{
    public static void Report(Examination on, StsState state, StsPolicy policy, MailHosts mail)
    {
        IEnumerable<Answer> evidence = mail.Asked is null ? state.Evidence : [mail.Asked, .. state.Evidence];
        var live = mail.Hosts.Where(h => h.Ipv4 is not null).Select(h => h.Name).ToArray();
        foreach (var host in live.Where(h => !policy.Covers(h)))
        {
            on.Report(new Finding(MtaStsCodes.MxNotCovered)
            {
                // Senders act on what they can use; while a policy is tested they only report.
                Severity = state.IsInForce && policy.IsEnforced ? Severity.Critical : Severity.Warning,
                Facts = Facts(host, policy),
                Evidence = [.. evidence.Select(Evidence.Of)],
            });
        }

        foreach (var host in Expected(on).Where(h => !live.Contains(h) && !policy.Covers(h)))
            on.Report(new Finding(MtaStsCodes.MxWillNotBeCovered) { Facts = Facts(host, policy), Evidence = [.. evidence.Select(Evidence.Of)] });
    }

    private static Dictionary<string, string> Facts(DnsName host, StsPolicy policy) =>
        new(StringComparer.Ordinal) { ["mx"] = host.Text, ["listed"] = policy.Mx.Count > 0 ? string.Join(", ", policy.Mx.Take(5)) : "-" };

    private static IEnumerable<DnsName> Expected(Examination on) => on.Request.Expected
        .Where(e => !e.Optional && e.Record.Owner == on.Domain).Select(e => e.Record).OfType<MxRecord>()
        .Select(r => r.Exchange).Where(x => !x.IsRoot && !VerificationMx.IsOne(x)).Distinct();
}
