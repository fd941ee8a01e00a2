using System.Globalization;
using MailBot.Dns.Lookup;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Bimi;

/// <summary>BIMI: the logo that mail programs show beside a message whose sender is proven.</summary>
internal sealed class BimiCheck : ICheck
{
    public void Run(Examination on)
    {
        var state = BimiState.Of(on);
        if (state.Asked is not { IsFound: true } asked) return;
        foreach (var odd in asked.Of<TxtRecord>().Where(t => BimiRecord.IsLookalike(t.Text))) on.Report(BimiCodes.Version, [asked], [], ("record", odd.Text));
        if (state.Records.Count > 1) on.Report(BimiCodes.Multiple, [asked], [], ("count", state.Records.Count.ToString(CultureInfo.InvariantCulture)));
        if (state.Record is not { } record) return;
        if (record.IsDeclined) on.Report(BimiCodes.Declined, [asked], []);
        else if (string.IsNullOrEmpty(record.Logo)) on.Report(BimiCodes.LogoMissing, [asked], []);
        else Logo(on, asked, record, record.Logo);
    }

    private static void Logo(Examination on, Answer asked, BimiRecord record, string logo)
    {
        if (!BimiRecord.IsHttps(logo)) on.Report(BimiCodes.NotHttps, [asked], [], ("address", logo));
        else if (!BimiRecord.IsSvg(logo)) on.Report(BimiCodes.NotSvg, [asked], [], ("address", logo));
        else BimiFile.Report(on, asked, logo);
        if (string.IsNullOrEmpty(record.Certificate)) on.Report(BimiCodes.NoCertificate, [asked], []);
        else if (!BimiRecord.IsHttps(record.Certificate)) on.Report(BimiCodes.NotHttps, [asked], [], ("address", record.Certificate));
    }
}
