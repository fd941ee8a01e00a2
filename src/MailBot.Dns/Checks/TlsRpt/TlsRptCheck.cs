using System.Globalization;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.TlsRpt;

/// <summary>TLS-RPT: whether senders can tell the domain about failed encryption (RFC 8460).</summary>
internal sealed class TlsRptCheck : ICheck
{
    public void Run(Examination on)
    {
        var state = TlsRptState.Of(on);
        if (state.Asked is not { IsFound: true } asked) return;
        foreach (var odd in asked.Of<TxtRecord>().Where(t => TlsRptRecord.IsLookalike(t.Text)))
        {
            var mended = state.Records.Count == 0 && asked.Aliases.Count == 0 ? TlsRptRecord.Mended(odd.Text) : null;
            on.Report(TlsRptCodes.Version, [asked], mended is null ? [] : [RecordFix.Replace(odd, TxtRecord.Of(odd.Owner, odd.Ttl, mended))], ("record", odd.Text));
        }

        if (state.Records.Count > 1) on.Report(TlsRptCodes.Multiple, [asked], [], ("count", state.Records.Count.ToString(CultureInfo.InvariantCulture)));
        if (state is not { Record: { } record, Records: [var published] }) return;
        if (record.Destinations.Count == 0) on.Report(TlsRptCodes.RuaMissing, [asked], [], ("record", published.Text));
        foreach (var destination in record.Invalid.Distinct(StringComparer.Ordinal).Take(5))
        {
            var valid = record.Destinations.Where(TlsRptRecord.IsDestination).ToArray();
            IReadOnlyList<RecordFix> fixes = valid.Length > 0 && asked.Aliases.Count == 0 ? [RecordFix.Replace(published, TxtRecord.Of(published.Owner, published.Ttl, TlsRptRecord.Announce(valid)))] : [];
            on.Report(TlsRptCodes.RuaInvalid, [asked], fixes, ("destination", destination));
        }
    }
}
