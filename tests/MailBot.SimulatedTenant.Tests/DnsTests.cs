using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MailBot.SimulatedTenant.Tests;

public sealed class DnsTests
{
    private const ushort Mx = 15;
    private const ushort Txt = 16;

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
    [InlineData("serrurerie.example", Txt, 0, 0)]
    [InlineData("serrurerie.example", Mx, 0, 1)]
    public async Task OnlyTheMailOfTheTenantsDomains_IsKnown(string name, ushort type, int code, int answers)
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
    public async Task TheAddress_IsToldOverHttp()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var world = await tenant.SendAsync(HttpMethod.Get, "_simulation");
        Assert.Equal(tenant.Host.Dns.ToString(), (string?)(await world.JsonAsync())["dns"]);
    }

    private static async Task<byte[]> AskAsync(IPEndPoint server, string name, ushort type)
    {
        using var socket = new UdpClient();
        byte[] labels = [.. name.Split('.').SelectMany(l => (byte[])[(byte)l.Length, .. Encoding.ASCII.GetBytes(l)]), 0];
        await socket.SendAsync((byte[])[0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, .. labels, 0, (byte)type, 0, 1], server, RunningTenant.Cancelled);
        return (await socket.ReceiveAsync(RunningTenant.Cancelled)).Buffer;
    }

    private static int Number(byte[] bytes, int at) => (bytes[at] << 8) | bytes[at + 1];
}
