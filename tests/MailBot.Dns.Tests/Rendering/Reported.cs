using System.Globalization;
using MailBot.Dns.Names;
using MailBot.Dns.Reports;
using MailBot.Dns.Zones;

namespace MailBot.Dns.Tests.Rendering;

/// <summary>Reports made of zone files, for renderers to show.</summary>
internal static class Reported
{
    public static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static async Task<DomainReport> OfAsync(string zone, params IReadOnlyList<RecordFix> changes)
    {
        var source = new Overlay(new ZoneSource(ZoneFile.Read(zone)), changes);
        return await new Reporter(source, TimeProvider.System).MakeAsync(new ReportRequest(DnsName.Of("contoso.example")), null, TestContext.Current.CancellationToken);
    }
}
