using System.Text.Json;
using MailBot.Dns.Records;
using MailBot.Dns.Tests.Wire;
using MailBot.Dns.Zones;

namespace MailBot.Tests.Cli.Dns;

/// <summary>`mailbot dns report` as a shell sees it: the built program against a DNS server on this machine.</summary>
public sealed class DnsReportProgramTests
{
    /// <summary>Nothing that is critical: a domain that says that it has no mail.</summary>
    private const string Parked = """
        $ORIGIN parked.example.
        @ SOA ns1 hostmaster 1 7200 900 1209600 300
        @ NS ns1
        @ NS ns2
        ns1 A 198.51.100.53
        ns2 A 203.0.113.53
        @ MX 0 .
        @ TXT "v=spf1 -all"
        _dmarc TXT "v=DMARC1; p=reject"
        *._domainkey TXT "v=DKIM1; p="

        """;

    private const string Broken = """
        $ORIGIN broken.example.
        @ SOA ns1 hostmaster 1 7200 900 1209600 300
        @ NS ns1
        @ MX 10 mail
        mail A 203.0.113.5
        @ TXT "v=spf1 +all"

        """;

    private static readonly IReadOnlyList<DnsRecord> World = [.. ZoneFile.Read(Parked), .. ZoneFile.Read(Broken)];

    [Fact]
    public async Task OneDocumentALine_InOrder_RepeatsAskedAnew()
    {
        await using var server = Server();
        var once = await ReportAsync(server, "parked.example");
        var asked = server.Log.Count(IsOfParked);
        server.Forget();
        var run = await ReportAsync(server, "parked.example", "broken.example", "https://Parked.example/x");
        Assert.Equal(["parked.example", "broken.example", "parked.example"], Domains(run));
        Assert.Equal("", run.Errors);
        Assert.True(server.Log.Count > 2 * asked, $"{server.Log.Count} questions after {asked}");
        Assert.Equal(asked, server.Log.Distinct(new Same()).Count(IsOfParked));
        Assert.Single(once.Output);
    }

    /// <summary>Names above the domains are asked about for both.</summary>
    private static bool IsOfParked(WireAsked asked) => asked.Name.EndsWith("parked.example", StringComparison.Ordinal);

    [Fact]
    public async Task TheExitCode_IsTheWorst()
    {
        await using var server = Server();
        var (fine, problems) = (await ReportAsync(server, "parked.example"), await ReportAsync(server, "parked.example", "broken.example", "parked.example"));
        Assert.Equal((0, 1), (fine.ExitCode, problems.ExitCode));
    }

    [Fact]
    public async Task SilenceIsUndetermined_NeverCritical()
    {
        await using var server = new WireServer(_ => WireTold.Silence);
        var run = await ReportAsync(server, "parked.example");
        Assert.Equal(3, run.ExitCode);
        using var document = JsonDocument.Parse(Assert.Single(run.Output));
        Assert.Equal("undetermined", document.RootElement.GetProperty("verdict").GetString());
        Assert.DoesNotContain(document.RootElement.GetProperty("findings").EnumerateArray(), f => f.GetProperty("severity").GetString() is "critical" or "error");
    }

    [Theory]
    [InlineData("a..b.example")]
    [InlineData("1.2.3.4")]
    [InlineData("localhost")]
    [InlineData("")]
    public async Task WhatIsNoDomain_AsksNobody(string domain)
    {
        await using var server = Server();
        var run = await ReportAsync(server, "parked.example", domain);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Single(run.Errors.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(server.Log);
    }

    [Theory]
    [InlineData("--sever", "127.0.0.1")]
    [InlineData("--server", "dns.example")]
    [InlineData("--server", "127.0.0.1:99999")]
    [InlineData("--lang", "de")]
    [InlineData("--parallel", "0")]
    [InlineData("--form", "godaddy")]
    [InlineData("--with", "parked.example. NAPTR x")]
    [InlineData("--without", "parked.example.")]
    [InlineData("--zone", "no-such-file.zone")]
    public async Task WrongUsage_IsTwo_AndNothingOnStandardOutput(string option, string value)
    {
        var run = await ProgramRun.OfAsync("dns", "report", "parked.example", "--json", option, value);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.NotEqual("", run.Errors);
    }

    [Fact]
    public async Task Several_AtOnce_AreToldInOrder()
    {
        await using var server = Server();
        var run = await ReportAsync(server, "broken.example", "parked.example", "broken.example", "parked.example", "--parallel", "4");
        Assert.Equal(["broken.example", "parked.example", "broken.example", "parked.example"], Domains(run));
    }

    [Fact]
    public async Task AProposal_IsReportedAsIfItWerePublished()
    {
        await using var server = Server();
        var before = await ReportAsync(server, "broken.example");
        var after = await ReportAsync(server, "broken.example", "--with", "broken.example. TXT v=spf1 mx -all");
        Assert.Contains("\"spf.plus-all\"", before.Output[0], StringComparison.Ordinal);
        Assert.DoesNotContain("\"spf.plus-all\"", after.Output[0], StringComparison.Ordinal);
        var told = await ProgramRun.OfAsync("dns", "report", "broken.example", "--server", server.Address.ToString(), "--lang", "en", "--with", "broken.example. TXT v=spf1 mx -all");
        Assert.Contains(told.Output, l => l.StartsWith("  − Goes", StringComparison.Ordinal) && l.EndsWith("[spf.plus-all]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AZoneFile_NeedsNoServer()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, Broken, TestContext.Current.CancellationToken);
        var run = await ProgramRun.OfAsync("dns", "report", "broken.example", "--zone", file, "--json");
        File.Delete(file);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("\"server\":\"zone\"", Assert.Single(run.Output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ForPeople_TheSixLinesComeFirst_InFrench()
    {
        await using var server = Server();
        var run = await ProgramRun.OfAsync("dns", "report", "broken.example", "--server", server.Address.ToString());
        Assert.Equal("broken.example · À corriger", run.Output[0]);
        Assert.Equal(["Serveur de mail", "MX", "SPF", "DKIM", "DMARC", "SRV"], run.Output.Skip(1).Take(6).Select(l => l[4..19].TrimEnd()));
    }

    [Fact]
    public async Task HostileTexts_StayTexts()
    {
        var hostile = ZoneFile.Read("""
            $ORIGIN broken.example.
            @ SOA ns1 hostmaster 1 7200 900 1209600 300
            @ TXT "v=spf1 \027[2J\226\128\174 -all"
            _dmarc TXT "v=DMARC1; p=\027]0;x\007"
            """);
        await using var server = new WireServer(asked => new WireZone(hostile).Answer(asked));
        foreach (var arguments in new string[][] { ["--evidence"], ["--json"] })
        {
            var run = await ProgramRun.OfAsync(["dns", "report", "broken.example", "--server", server.Address.ToString(), .. arguments]);
            Assert.NotEmpty(run.Output);
            Assert.All(run.Output, l => Assert.DoesNotContain(l, c => char.IsControl(c) || c == '\u202e'));
        }
    }

    [Fact]
    public async Task ARealServer_IsAskedAsWell()
    {
        if (NsdServer.Program is not { } program)
        {
            Assert.Skip("NSD is not installed here.");
            return;
        }

        await using var server = NsdServer.Start(program, ("parked.example", Parked));
        await server.ReadyAsync(TestContext.Current.CancellationToken);
        var run = await ProgramRun.OfAsync("dns", "report", "parked.example", "--json", "--server", server.Address.ToString());
        using var document = JsonDocument.Parse(Assert.Single(run.Output));
        Assert.Equal("v=spf1 -all", document.RootElement.GetProperty("spf").GetProperty("record").GetString());
        Assert.Equal("reject", document.RootElement.GetProperty("dmarc").GetProperty("effectivePolicy").GetString());
    }

    private static WireServer Server() => new(asked => new WireZone(World).Answer(asked));

    private static Task<ProgramRun> ReportAsync(WireServer server, params string[] arguments) =>
        ProgramRun.OfAsync(["dns", "report", "--json", "--server", server.Address.ToString(), .. arguments]);

    private static IEnumerable<string?> Domains(ProgramRun run) => run.Output.Select(l =>
    {
        using var document = JsonDocument.Parse(l);
        return document.RootElement.GetProperty("domain").GetString();
    });

    private sealed class Same : IEqualityComparer<WireAsked>
    {
        public bool Equals(WireAsked? x, WireAsked? y) => (x?.Name, x?.Type) == (y?.Name, y?.Type);

        public int GetHashCode(WireAsked asked) => HashCode.Combine(asked.Name, asked.Type);
    }
}
