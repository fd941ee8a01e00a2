using System.Globalization;
using System.Security.Cryptography;
using MailBot.Dns.Checks.Mx;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;
using MailBot.Dns.Web;

namespace MailBot.Dns.Checks.MtaSts;

/// <summary>MTA-STS: the record that announces a policy, the policy itself, and whether it lets today's and tomorrow's servers receive (RFC 8461).</summary>
internal sealed class MtaStsCheck : ICheck
{
    public void Run(Examination on)
    {
        var mail = MailHosts.Of(on);
        var state = StsState.Of(on);
        if (state.Asked is not { IsFound: true }) return;
        Announcement(on, state);
        CertificatePermission.Report(on, state);
        if (state.Announced is null || state.Ipv4 is null || state.Ipv6 is null) return;
        if (state.Policy is { } policy) Served(on, state, policy, mail);
        else Missing(on, state);
    }

    private static void Announcement(Examination on, StsState state)
    {
        foreach (var odd in state.Asked!.Of<TxtRecord>().Where(t => StsRecord.IsLookalike(t.Text)))
            on.Report(MtaStsCodes.Version, [state.Asked], MendedVersion(state, odd), ("record", odd.Text));
        if (state.Records.Count > 1)
            on.Report(MtaStsCodes.Multiple, [state.Asked], [], ("count", state.Records.Count.ToString(CultureInfo.InvariantCulture)));
        if (state is not { Announced: { } announced, Records: [var record] }) return;
        if (announced.Rest is { } rest) on.Report(MtaStsCodes.Syntax, [state.Asked], announced.IdIsValid ? Mended(record, announced.Id) : [], ("field", rest));
        else if (announced.Id is null or "") on.Report(MtaStsCodes.IdMissing, [state.Asked], Mended(record, Fingerprint(state)), ("record", record.Text));
        else if (!announced.IdIsValid) on.Report(MtaStsCodes.IdInvalid, [state.Asked], Mended(record, StsRecord.Mended(announced.Id) ?? Fingerprint(state)), ("id", announced.Id));
    }

    private static IReadOnlyList<RecordFix> MendedVersion(StsState state, TxtRecord odd)
    {
        var at = odd.Text.IndexOf("id=", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || state.Records.Count > 0 || state.Asked!.Aliases.Count > 0) return [];
        return StsRecord.Mended(odd.Text[(at + 3)..].Split(';')[0]) is { } id ? [RecordFix.Replace(odd, TxtRecord.Of(odd.Owner, odd.Ttl, StsRecord.Announce(id)))] : [];
    }

    private static IReadOnlyList<RecordFix> Mended(TxtRecord record, string? id) =>
        id is null ? [] : [RecordFix.Replace(record, TxtRecord.Of(record.Owner, record.Ttl, StsRecord.Announce(id)))];

    /// <summary>An id has to differ whenever the policy does: one made of the policy does.</summary>
    private static string? Fingerprint(StsState state) =>
        state.Document is WebAnswer.Document { Status: 200 } served ? Convert.ToHexStringLower(SHA256.HashData(served.Body))[..16] : null;

    private static void Missing(Examination on, StsState state)
    {
        var host = $"mta-sts.{on.Domain}";
        if (state is { Ipv4.IsAbsent: true, Ipv6.IsAbsent: true })
        {
            on.Report(MtaStsCodes.NoHost, state.Evidence, [], ("host", host));
            return;
        }

        var (code, detail) = state.Document switch
        {
            WebAnswer.Document other => (MtaStsCodes.Status, other.Status.ToString(CultureInfo.InvariantCulture)),
            WebAnswer.Unusable fault => (CodeOf(fault.Fault), fault.Detail),
            _ => (null, ""),
        };
        if (code is not null) on.Report(code, state.Evidence, [], ("host", host), ("detail", detail));
    }

    private static FindingCode CodeOf(WebFault fault) => fault switch
    {
        WebFault.CertificateName or WebFault.CertificateExpired or WebFault.CertificateUntrusted => MtaStsCodes.Certificate,
        WebFault.Redirected => MtaStsCodes.Redirected,
        WebFault.TooLong => MtaStsCodes.TooLong,
        WebFault.SpecialAddress => MtaStsCodes.SpecialAddress,
        _ => MtaStsCodes.Unreachable,
    };

    private static void Served(Examination on, StsState state, StsPolicy policy, MailHosts mail)
    {
        var type = ((WebAnswer.Document)state.Document!).ContentType;
        if (type != "text/plain" && policy.Shape != StsShape.SomethingElse) on.Report(MtaStsCodes.ContentType, state.Evidence, [], ("type", type.Length > 0 ? type : "-"));
        StsPolicyFaults.Report(on, state, policy);
        if (policy.Mode is not ("enforce" or "testing") || policy.Shape != StsShape.Lines) return;
        StsCoverage.Report(on, state, policy, mail);
        if (state.IsInForce && policy.IsEnforced) on.Say(MailArea.Other, "sts.line.enforced");
    }
}
