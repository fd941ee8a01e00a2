using System.Globalization;
using System.Net;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Web;

namespace MailBot.Dns.Checks.Bimi;

/// <summary>The logo itself, fetched from where the record says.</summary>
internal static class BimiFile
{
    /// <summary>32 KiB: what the providers accept (BIMI Group's guide to SVG files).</summary>
    private const int MostOctets = 32 * 1024;
    private const int MostFetched = 256 * 1024;
    private const int MostRedirects = 2;

    public static void Report(Examination on, Answer asked, string logo)
    {
        if (!Uri.TryCreate(logo, UriKind.Absolute, out var address) || !DnsName.TryParse(address.IdnHost, out var host)) return;
        var (ipv4, ipv6) = (on.Ask(host, RecordType.A), on.Ask(host, RecordType.Aaaa));
        if (ipv4 is null || ipv6 is null) return;
        IPAddress[] addresses = [.. ipv4.Of<AddressRecord>().Concat(ipv6.Of<AddressRecord>()).Select(r => r.Address)];
        Answer[] evidence = [asked, ipv4, ipv6];
        if (addresses.Length > 0) Judge(on, evidence, logo, on.Fetch(new WebQuestion(address, MostFetched, MostRedirects) { At = addresses }));
        else if (ipv4.IsAbsent && ipv6.IsAbsent) Unreachable(on, evidence, logo, host.Text);
    }

    /// <summary>What couldn't be fetched from here says nothing about the file.</summary>
    private static void Judge(Examination on, Answer[] evidence, string logo, WebAnswer? fetched)
    {
        switch (fetched)
        {
            case WebAnswer.Document { Status: 200 } file:
                Inspect(on, evidence, logo, file);
                break;
            case WebAnswer.Document other:
                Unreachable(on, evidence, logo, string.Create(CultureInfo.InvariantCulture, $"HTTP {other.Status}"));
                break;
            case WebAnswer.Unusable { Fault: WebFault.TooLong }:
                TooLarge(on, evidence, logo, $"> {Kibibytes(MostFetched)}");
                break;
            case WebAnswer.Unusable unusable:
                Unreachable(on, evidence, logo, unusable.Fault.ToString());
                break;
        }
    }

    private static void Inspect(Examination on, Answer[] evidence, string logo, WebAnswer.Document file)
    {
        if (file.Body.Length > MostOctets) TooLarge(on, evidence, logo, Kibibytes(file.Body.Length));
        var read = BimiLogo.Read(file.Body);
        if (!read.IsSvg)
        {
            on.Report(BimiCodes.LogoUnreadable, evidence, [], ("address", logo), ("type", file.ContentType.Length > 0 ? file.ContentType : "-"));
            return;
        }

        if (file.ContentType != "image/svg+xml") on.Report(BimiCodes.LogoType, evidence, [], ("type", file.ContentType.Length > 0 ? file.ContentType : "-"));
        if (!read.IsSquare) on.Report(BimiCodes.NotSquare, evidence, [], ("address", logo));
        if (read.Faults.Count > 0) on.Report(BimiCodes.LogoProfile, evidence, [], ("faults", string.Join(", ", read.Faults)));
    }

    private static void TooLarge(Examination on, Answer[] evidence, string logo, string size) =>
        on.Report(BimiCodes.LogoTooLarge, evidence, [], ("address", logo), ("size", size));

    private static void Unreachable(Examination on, Answer[] evidence, string logo, string detail) =>
        on.Report(BimiCodes.LogoUnreachable, evidence, [], ("address", logo), ("detail", detail));

    private static string Kibibytes(int octets) => ((octets + 1023) / 1024).ToString(CultureInfo.InvariantCulture);
}
