using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Web;

namespace MailBot.Dns.Checks.MtaSts;

/// <summary>
/// Whether the authority whose certificate the policy's host shows may make the next one (CAA, RFC 8659 3): where not, the
/// policy is lost on the day when the present certificate ends.
/// </summary>
internal static class CertificatePermission
{
    private const int MostLevels = 6;

    public static void Report(Examination on, StsState state)
    {
        if (state.Announced is null || on.Domain.Prepend("mta-sts") is not { } host) return;
        Answer?[] asked = [.. Levels(host, on.Domain).Select(n => on.Ask(n, RecordType.Caa))];
        if (state.Document is not WebAnswer.Document { Issuer: { Length: > 0 } issuer }) return;

        // The closest name that has any counts; while one below it is in doubt, nothing above it does.
        var closest = asked.FirstOrDefault(a => a is not { IsAbsent: true });
        if (closest is not { IsFound: true } || Permitted(closest) is not { } permitted) return;
        if (permitted.Count > 0 && (CertificateAuthorities.Of(issuer) is not { } names || names.Any(permitted.Contains))) return;
        on.Report(MtaStsCodes.CertificateForbidden, [closest, .. state.Evidence], [],
            ("owner", closest.Question.Name.Text), ("host", host.Text), ("issuer", issuer), ("permitted", permitted.Count > 0 ? string.Join(", ", permitted) : ";"));
    }

    /// <summary>Up to the name that somebody registered: above it nobody asks for mail's sake.</summary>
    private static IEnumerable<DnsName> Levels(DnsName host, DnsName domain)
    {
        var end = PublicSuffixes.Registrable(domain) ?? domain;
        var name = host;
        for (var level = 0; level < MostLevels && name.IsAtOrBelow(end); level++, name = name.Parent) yield return name;
    }

    /// <summary>Null where no record speaks of who may make certificates for single names; empty where nobody may.</summary>
    private static HashSet<string>? Permitted(Answer answer)
    {
        CaaRecord[] issue = [.. answer.Of<CaaRecord>().Where(r => r.Tag.Equals("issue", StringComparison.OrdinalIgnoreCase))];
        return issue.Length == 0 ? null : [.. issue.Select(r => r.Value.Split(';')[0].Trim().ToLowerInvariant()).Where(v => v.Length > 0)];
    }
}
