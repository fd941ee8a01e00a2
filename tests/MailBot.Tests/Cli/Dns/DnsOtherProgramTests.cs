using MailBot.Dns.Records;
using MailBot.Dns.Tests.Wire;
using MailBot.Dns.Zones;

namespace MailBot.Tests.Cli.Dns;

/// <summary>`mailbot dns spf` and `mailbot dns watch` as a shell sees them.</summary>
public sealed class DnsOtherProgramTests
{
    private static readonly IReadOnlyList<DnsRecord> World = ZoneFile.Read("""
        contoso.example. 300 TXT "v=spf1 ip4:192.0.2.0/24 -all"
        contoso.example. 300 MX 10 mail.contoso.example.
        _dmarc.contoso.example. 60 TXT "v=DMARC1; " "p=none"
        """);

    [Theory]
    [InlineData("192.0.2.9", "pass", 0)]
    [InlineData("198.51.100.9", "fail", 1)]
    public async Task Spf_SaysWhoMaySend(string address, string result, int code)
    {
        await using var server = Server();
        var run = await ProgramRun.OfAsync("dns", "spf", "contoso.example", "--ip", address, "--mail-from", "julie@contoso.example", "--helo", "mail.contoso.example", "--server", server.Address.ToString(), "--json");
        Assert.Equal(code, run.ExitCode);
        Assert.StartsWith($$"""{"result":"{{result}}","explanation":""", Assert.Single(run.Output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spf_WithoutAnswer_IsUndetermined()
    {
        await using var server = new WireServer(asked => new WireTold(new WireMessage(asked) { Status = 2 }.ToArray()));
        var run = await ProgramRun.OfAsync("dns", "spf", "contoso.example", "--ip", "192.0.2.9", "--server", server.Address.ToString(), "--json");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("\"temperror\"", Assert.Single(run.Output), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("contoso.example")]
    [InlineData("contoso.example", "--ip", "1")]
    [InlineData("contoso.example", "--ip", "300.1.1.1")]
    [InlineData("a..b", "--ip", "192.0.2.1")]
    public async Task Spf_WrongUsage_IsTwo(params string[] arguments) => Assert.Equal((2, 0), Ended(await ProgramRun.OfAsync(["dns", "spf", .. arguments])));

    [Theory]
    [InlineData("_dmarc", "TXT", "v=DMARC1; p=none", 0)]
    [InlineData("_dmarc.contoso.example", "txt", "\"v=DMARC1; p=none\"", 0)]
    [InlineData("@", "MX", "10 MAIL.contoso.example", 0)]
    [InlineData("@", "MX", "20 mail.contoso.example.", 1)]
    [InlineData("selector1._domainkey", "CNAME", "a.example.", 1)]
    public async Task Watch_LooksOnce_WhenTold(string name, string type, string value, int code)
    {
        await using var server = Server();
        var run = await ProgramRun.OfAsync("dns", "watch", "contoso.example", name, type, value, "--once", "--json", "--server", server.Address.ToString());
        Assert.Equal(code, run.ExitCode);
        Assert.Contains($"\"server\":\"{server.Address}\"", Assert.Single(run.Output), StringComparison.Ordinal);
    }

    /// <summary>A person's Ctrl-C.</summary>
    [Fact]
    public async Task Watch_StoppedByItsUser_SaysHowFarItHadCome()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Another program can't press Ctrl-C here.");
            return;
        }

        if (ProgramRun.IsInterruptIgnored) Assert.Skip("The tests were started with Ctrl-C ignored, as a shell's background jobs are: what they start ignores it too.");
        await using var server = Server();
        var run = await ProgramRun.InterruptedAsync("dns", "watch", "contoso.example", "@", "MX", "20 mail.contoso.example.", "--lang", "en", "--server", server.Address.ToString());
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("The watch was stopped before its end. Nothing was changed: DNS takes its course. Run the same command again to see how far it is.", run.Errors.TrimEnd());
        Assert.NotEmpty(run.Output);
    }

    [Fact]
    public async Task Watch_WithoutAnswer_IsUndetermined()
    {
        await using var server = new WireServer(_ => WireTold.Silence);
        var run = await ProgramRun.OfAsync("dns", "watch", "contoso.example", "@", "MX", "10 mail.contoso.example.", "--once", "--server", server.Address.ToString());
        Assert.Equal(3, run.ExitCode);
    }

    [Theory]
    [InlineData("@", "MX", "mail.contoso.example.")]
    [InlineData("@", "NAPTR", "v=spf1 -all")]
    [InlineData("a..b", "A", "192.0.2.1")]
    public async Task Watch_WrongUsage_IsTwo(string name, string type, string value) =>
        Assert.Equal((2, 0), Ended(await ProgramRun.OfAsync("dns", "watch", "contoso.example", name, type, value)));

    private static (int Code, int Lines) Ended(ProgramRun run)
    {
        Assert.NotEqual("", run.Errors);
        return (run.ExitCode, run.Output.Count);
    }

    private static WireServer Server() => new(asked => new WireZone(World).Answer(asked));
}
