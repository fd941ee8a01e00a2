using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MailBot.SimulatedTenant.Tests;

public sealed class DnsTests
{
    private const ushort Mx = 15;
    private const ushort Txt = 16;
    private const ushort A = 1;
    private const ushort Cname = 5;
    private const ushort Srv = 33;

    [Fact]
    public async Task TheHostsOfADomain_AreAnsweredBestFirst()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var led = await tenant.SendAsync(HttpMethod.Put, "_simulation/domains/serrurerie.example/mx", """{"hosts":["mx1.ailleurs.example","mx2.ailleurs.example"]}""");
        var answer = await AskAsync(tenant.Host.Dns, "Serrurerie.example", Mx);
        var text = Encoding.ASCII.GetString(answer);
        Assert.Equal((0x1234, 0, 2), (Number(answer, 0), answer[3] & 0x0F, Number(answer, 6)));
        Assert.True(text.IndexOf("mx1", StringComparison.Ordinal) < text.IndexOf("mx2", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ailleurs.example", Mx, 3, 0)]
    [InlineData("www.serrurerie.example", Mx, 3, 0)]
    [InlineData("serrurerie.example", Txt, 0, 2)]
    [InlineData("serrurerie.example", Mx, 0, 1)]
    [InlineData("_domainkey.serrurerie.example", Txt, 0, 0)]
    [InlineData("selector1._domainkey.serrurerie.example", Cname, 0, 1)]
    [InlineData("selector2._domainkey.serrurerie.example", Txt, 3, 0)]
    [InlineData("autodiscover.serrurerie.example", A, 0, 3)]
    [InlineData("_sipfederationtls._tcp.serrurerie.example", Srv, 0, 1)]
    [InlineData("serrurerie-example.mail.protection.outlook.com", A, 0, 2)]
    [InlineData("serrures-ouest.example", Txt, 0, 2)]
    public async Task TheWorldsNames_AreKnownAndNoOther(string name, ushort type, int code, int answers)
    {
        await using var tenant = await RunningTenant.StartAsync();
        var answer = await AskAsync(tenant.Host.Dns, name, type);
        Assert.Equal((code, answers), (answer[3] & 0x0F, Number(answer, 6)));
    }

    [Fact]
    public async Task AnythingThatIsNoQuestion_IsPassedOver()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var socket = new UdpClient();
        foreach (var garbage in (byte[][])[[], [1, 2, 3], new byte[12], [0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 63, 1]])
            await socket.SendAsync(garbage, tenant.Host.Dns, RunningTenant.Cancelled);
        Assert.Equal(1, Number(await AskAsync(tenant.Host.Dns, "serrurerie.example", Mx), 6));
    }

    [Fact]
    public async Task ADomainOfSilence_GetsNoAnswer_AndTheNextQuestionDoes()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var socket = new UdpClient();
        await socket.SendAsync(Question("www.injoignable.example", A), tenant.Host.Dns, RunningTenant.Cancelled);
        await socket.SendAsync(Question("serrurerie.example", Mx), tenant.Host.Dns, RunningTenant.Cancelled);
        var answer = (await socket.ReceiveAsync(RunningTenant.Cancelled)).Buffer;
        Assert.Equal(1, Number(answer, 6));
    }

    [Fact]
    public async Task ALongAnswer_IsCutOffUnlessTheAskerTakesIt()
    {
        await using var tenant = await RunningTenant.StartAsync();
        const string Key = "selector1._domainkey.serrurerie.example";
        var plain = await AskAsync(tenant.Host.Dns, Key, Txt);
        var extended = await AskAsync(tenant.Host.Dns, Key, Txt, extended: true);
        Assert.Equal((2, 0), (plain[2] & 2, Number(plain, 6)));
        Assert.Equal((0, 2), (extended[2] & 2, Number(extended, 6)));
        Assert.Contains("v=DKIM1", Encoding.ASCII.GetString(extended), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsPublished_IsAnsweredFromThen()
    {
        await using var tenant = await RunningTenant.StartAsync();
        const string Route = "_simulation/domains/serrurerie.example/records";
        using var published = await tenant.SendAsync(HttpMethod.Put, Route, """{"records":["_dmarc.serrurerie.example TXT v=DMARC1; p=reject"]}""");
        Assert.Equal(HttpStatusCode.NoContent, published.StatusCode);
        Assert.Contains("p=reject", Encoding.ASCII.GetString(await AskAsync(tenant.Host.Dns, "_dmarc.serrurerie.example", Txt)), StringComparison.Ordinal);
        Assert.Equal(0, Number(await AskAsync(tenant.Host.Dns, "serrurerie.example", Txt), 6));
        using var usual = await tenant.SendAsync(HttpMethod.Put, Route, """{"records":null}""");
        Assert.Equal(2, Number(await AskAsync(tenant.Host.Dns, "serrurerie.example", Txt), 6));
    }

    [Theory]
    [InlineData("""{"records":["serrurerie.example MX 10 mx.example"]}""")]
    [InlineData("""{"records":["serrurerie.example SRV 1 2 x"]}""")]
    [InlineData("""{"records":["serrurerie.example A serrurerie"]}""")]
    [InlineData("""{"records":["x LOC 1"]}""")]
    [InlineData("{}")]
    public async Task WhatIsNoRecord_IsRefused(string body)
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.SendAsync(HttpMethod.Put, "_simulation/domains/serrurerie.example/records", body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task TheAddress_IsToldOverHttp()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var world = await tenant.SendAsync(HttpMethod.Get, "_simulation");
        Assert.Equal(tenant.Host.Dns.ToString(), (string?)(await world.JsonAsync())["dns"]);
    }

    private static async Task<byte[]> AskAsync(IPEndPoint server, string name, ushort type, bool extended = false)
    {
        using var socket = new UdpClient();
        await socket.SendAsync(Question(name, type, extended), server, RunningTenant.Cancelled);
        return (await socket.ReceiveAsync(RunningTenant.Cancelled)).Buffer;
    }

    private static byte[] Question(string name, ushort type, bool extended = false)
    {
        byte[] labels = [.. name.Split('.').SelectMany(l => (byte[])[(byte)l.Length, .. Encoding.ASCII.GetBytes(l)]), 0];
        byte[] opt = extended ? [0, 0, 41, 4, 208, 0, 0, 0, 0, 0, 0] : [];
        return [0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, (byte)(extended ? 1 : 0), .. labels, 0, (byte)type, 0, 1, .. opt];
    }

    private static int Number(byte[] bytes, int at) => (bytes[at] << 8) | bytes[at + 1];
}
