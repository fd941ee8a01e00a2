using MailBot.Dns.Records;
using MailBot.Dns.Tests.Bench;

namespace MailBot.Dns.Tests.Checks.Dmarc;

/// <summary>What is asked about destinations of reports, since others ask for the wrong names there.</summary>
public sealed class ReportDestinationsTests
{
    [Fact]
    public async Task AnExternalHost_IsAskedForExactlyTheDomainsOwnPermission()
    {
        var report = await Walks.ReportAsync("x.example", Walks.Dmarc(("x.example", "v=DMARC1; p=none; rua=mailto:a@vendor.example")) + "vendor.example. MX 0 mx.vendor.example.\n");
        Assert.Equal(["x.example._report._dmarc.vendor.example"], Walks.Asked(report, RecordType.Txt, "_report."));
    }

    /// <summary>The permission is for the domain whose record asks, not for the subdomain that is looked at.</summary>
    [Fact]
    public async Task ASubdomain_NeedsThePermissionOfItsPolicyDomain()
    {
        var report = await Walks.ReportAsync("a.x.example", "a.x.example. MX 0 .\n" + Walks.Dmarc(("x.example", "v=DMARC1; p=none; rua=mailto:a@vendor.example")));
        Assert.Equal(["x.example._report._dmarc.vendor.example"], Walks.Asked(report, RecordType.Txt, "_report."));
    }

    [Fact]
    public async Task AnOwnHost_NeedsNoPermission()
    {
        var report = await Walks.ReportAsync("x.example", Walks.Dmarc(("x.example", "v=DMARC1; p=none; rua=mailto:a@x.example,mailto:b@m.x.example; ruf=mailto:c@x.example")));
        Assert.Empty(Walks.Asked(report, RecordType.Txt, "_report."));
    }

    [Fact]
    public async Task AHundredHosts_CostNoMoreThanTen()
    {
        var hosts = string.Join(',', Enumerable.Range(0, 100).Select(i => $"mailto:a@v{i}.example"));
        var report = await Walks.ReportAsync("x.example", string.Concat("_dmarc.x.example. TXT \"v=DMARC1; p=none; rua=\" ", string.Join(' ', hosts.Chunk(200).Select(c => $"\"{new string(c)}\"")), "\n"));
        Assert.Equal(10, Walks.Asked(report, RecordType.Txt, "_report.").Count);
    }
}
