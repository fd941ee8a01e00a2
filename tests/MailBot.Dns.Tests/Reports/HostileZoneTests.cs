using System.Collections.Concurrent;
using System.Net;
using MailBot.Dns.Lookup.Live;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;
using MailBot.Dns.Smtp;
using MailBot.Dns.Tests.Wire;
using MailBot.Dns.Web;
using MailBot.Dns.Zones;

namespace MailBot.Dns.Tests.Reports;

/// <summary>Zones written to cost us dearly or to lead us astray: the report ends, within its measure, and knocks at no door inside.</summary>
public sealed class HostileZoneTests
{
    private static readonly Dictionary<string, Func<string>> Zones = new(StringComparer.Ordinal)
    {
        ["200 MX"] = () => Lines(200, n => $"@ MX {n} mx{n}\nmx{n} A 192.0.2.{n % 250}"),
        ["500 TXT"] = () => Lines(500, n => $"@ TXT \"{n} {new string('x', 90)}\""),
        ["64 KB of TXT"] = () => $"@ TXT {string.Join(' ', Enumerable.Repeat($"\"{new string('a', 255)}\"", 240))}",
        ["100 SPF records"] = () => Lines(100, n => $"@ TXT \"v=spf1 ip4:192.0.2.{n} -all\""),
        ["an SPF record of 60 KB"] = () => $"@ TXT \"v=spf1 \" {string.Join(' ', Enumerable.Repeat($"\"{string.Concat(Enumerable.Repeat("ip4:192.0.2.1 ", 18))}\"", 230))} \"-all\"",
        ["an SPF bomb"] = () => "@ TXT \"v=spf1 " + string.Join(' ', Enumerable.Range(0, 10).Select(n => $"include:i{n}.evil.example")) + " -all\"\n" + Lines(10, n => $"i{n} TXT \"v=spf1 " + string.Join(' ', Enumerable.Range(0, 10).Select(m => $"mx:m{n}x{m}.evil.example")) + " -all\"") + Lines(100, n => Lines(10, m => $"m{n / 10}x{n % 10} MX {m} h{n}x{m}")),
        ["an SPF record that includes itself"] = () => "@ TXT \"v=spf1 include:evil.example redirect=evil.example\"",
        ["includes in a circle"] = () => "@ TXT \"v=spf1 include:a.evil.example -all\"\na TXT \"v=spf1 include:b.evil.example -all\"\nb TXT \"v=spf1 include:a.evil.example -all\"",
        ["macros that grow beyond a name"] = () => "@ TXT \"v=spf1 exists:" + string.Concat(Enumerable.Repeat("%{s}.", 40)) + "evil.example include:%{l}.%{d} -all\"",
        ["100 addresses for DMARC reports"] = () => "_dmarc TXT \"v=DMARC1; p=none; rua=" + string.Join("\" \"", Enumerable.Range(0, 100).Select(n => $"mailto:a@r{n}.example,")) + "mailto:a@z.example\"",
        ["an alias to itself"] = () => "_dmarc CNAME _dmarc\nselector1._domainkey CNAME selector2._domainkey\nselector2._domainkey CNAME selector1._domainkey",
        ["the same text at every name"] = () => "* TXT \"v=spf1 +all\"\n*._domainkey TXT \"v=DKIM1; p=AAAA\"\n* MX 10 evil.example.\n* A 192.0.2.1",
        ["an alias at every name"] = () => "* CNAME evil.example.",
        ["mail to the reader's own machine"] = () => "@ MX 10 localhost.\n@ MX 20 metadata\nmetadata A 169.254.169.254\nlocalhost. A 127.0.0.1",
        ["name servers inside"] = () => "@ NS ns1\n@ NS ns2\n@ NS ns3\nns1 A 169.254.169.254\nns1 AAAA ::ffff:10.0.0.1\nns2 AAAA 64:ff9b::a00:1\nns2 A 168.63.129.16\nns3 A 127.0.0.1",
        ["a thousand names for an address"] = () => "@ MX 10 mx\nmx A 192.0.2.25\n" + Lines(1000, n => $"25.2.0.192.in-addr.arpa. PTR h{n}"),
        ["text for terminals and cards"] = () => "@ TXT \"v=spf1 \\027[31m\\226\\128\\174 [x](http://evil.example) -all\"\n_dmarc TXT \"v=DMARC1; p=<script>; rua=mailto:\\000\\255@x\"",
        ["names as long as they go"] = () => $"@ MX 10 {string.Join('.', Enumerable.Repeat(new string('m', 60), 3))}\n@ TXT \"v=spf1 include:{string.Join('.', Enumerable.Repeat(new string('i', 63), 3))}.evil.example -all\"",
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names => [.. Zones.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task AHostileZone_IsReportedOn_WithinMeasure(string name)
    {
        var zone = new WireZone(ZoneFile.Read($"$ORIGIN evil.example.\n@ SOA ns1 hostmaster 1 7200 900 1209600 300\n{Zones[name]()}\n"));
        var knocked = new ConcurrentBag<IPAddress>();
        await using var server = new WireServer(zone.Answer);
        using var source = new LiveDns(new Resolvers([server.Address], Named: false), TimeProvider.System)
        {
            NameServerAt = address =>
            {
                if (!MailBot.Dns.Lookup.SpecialAddresses.IsSpecial(address)) knocked.Add(address);
                return null;
            },
        };
        var reporter = new Reporter(source, new NoWeb("off"), new NoSmtp(), TimeProvider.System, new ReportLimits());
        var report = await reporter.MakeAsync(new ReportRequest(DnsName.Of("evil.example")) { AskNameServers = true }, null, Token);
        Assert.True(report.Complete);
        Assert.DoesNotContain(report.Answers, a => a.Why == MailBot.Dns.Lookup.NoAnswer.BudgetSpent);
        Assert.InRange(server.Log.Count, 1, new ReportLimits().MostQuestions);
        Assert.Empty(knocked);
    }

    private static string Lines(int count, Func<int, string> line) => string.Join('\n', Enumerable.Range(0, count).Select(line)) + "\n";
}
