using MailBot.Dns.Lookup.Live;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;
using MailBot.Dns.Smtp;
using MailBot.Dns.Tests.Bench;
using MailBot.Dns.Tests.Lookup.Live;
using MailBot.Dns.Tests.Wire;
using MailBot.Dns.Web;

namespace MailBot.Dns.Tests.Reports;

/// <summary>Whole reports over the wire: what they ask, and what they make of servers that fail or lie.</summary>
public sealed class WireReportTests
{
    private const int MostQuestions = 60;

    private static readonly LiveDnsLimits Hasty = new() { Deadline = TimeSpan.FromMilliseconds(500), LeastPatience = TimeSpan.FromMilliseconds(50) };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Those that are a fault whatever is asked for: the others are about addresses or stand at one place of the message.</summary>
    public static TheoryData<string> FaultsOfAnyQuestion =>
        [.. WireFaultTests.Faults.Keys.Where(f => !new[] { "owner", "address of", "alias", "label", "name of", "data that", "records" }.Any(w => f.Contains(w, StringComparison.Ordinal)))];

    [Theory]
    [InlineData("contoso.example")]
    [InlineData("fabrikam.example")]
    [InlineData("selfhost.example")]
    public async Task AReport_AsksNothingTwice_AndNotTooMuch(string domain)
    {
        await using var server = new WireServer(new WireZone(LabZones.Records).Answer);
        var report = await ReportAsync(server, domain, new LiveDnsLimits());
        var asked = server.Log.Where(l => !l.OverTcp).Select(l => $"{l.Name} {l.Type}".ToLowerInvariant()).ToList();
        Assert.NotEmpty(asked);
        Assert.Empty(asked.CountBy(q => q).Where(q => q.Value > 1).Select(q => q.Key));
        Assert.InRange(asked.Count, 1, MostQuestions);
        Assert.Equal(asked.Count, report.Questions.Asked);
        Assert.Equal(0, report.Questions.Undetermined);
    }

    /// <summary>One record can't be had; the rest of the zone stands.</summary>
    [Theory]
    [MemberData(nameof(FaultsOfAnyQuestion))]
    public async Task AFault_AtOneRecord_IsNamed_AndNotCalledMissing(string fault)
    {
        var zone = new WireZone(LabZones.Records);
        var victim = new MailBot.Dns.Lookup.Question(DnsName.Of(LabZones.Contoso), RecordType.Mx);
        await using var server = new WireServer(asked =>
            asked.Name == victim.Name.Text && asked.Type == (int)victim.Type ? WireFaultTests.Faults[fault].Tell(asked) : zone.Answer(asked));
        var report = await ReportAsync(server, LabZones.Contoso, Hasty);
        Assert.True(report.Complete);
        Assert.Contains(report.Answers, a => a.Question == victim && a.IsUndetermined);
        Assert.Contains(report.Findings, f => f.Code.Text == "dns.unanswered" && f.Evidence.Any(e => e.Question == victim));
        Assert.DoesNotContain(report.Findings, f => f.Code.Text == "mx.missing");
        Assert.DoesNotContain(report.Findings, f => f.Severity >= Severity.Error);
    }

    /// <summary>Nothing at all can be had: then nothing is known, and nothing is wrong.</summary>
    [Theory]
    [MemberData(nameof(FaultsOfAnyQuestion))]
    public async Task AFault_Everywhere_IsNoVerdict(string fault)
    {
        await using var server = new WireServer(WireFaultTests.Faults[fault].Tell);
        var report = await ReportAsync(server, LabZones.Contoso, Hasty);
        Assert.True(report.Complete);
        Assert.Equal(Verdict.Undetermined, report.Verdict);
        Assert.DoesNotContain(report.Findings, f => f.Severity > Severity.Info && f.Code.Text != "dns.unanswered");
        Assert.Equal(report.Questions.Asked, report.Questions.Undetermined);
    }

    private static async Task<DomainReport> ReportAsync(WireServer server, string domain, LiveDnsLimits limits)
    {
        using var source = new LiveDns(new Resolvers([server.Address], Named: true), TimeProvider.System, limits);
        var reporter = new Reporter(source, new NoWeb("off"), new NoSmtp(), TimeProvider.System, new ReportLimits());
        return await reporter.MakeAsync(new ReportRequest(DnsName.Of(domain)), null, Token);
    }
}
