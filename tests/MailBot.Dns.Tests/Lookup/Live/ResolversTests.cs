using System.Net;
using MailBot.Dns.Lookup.Live;

namespace MailBot.Dns.Tests.Lookup.Live;

public sealed class ResolversTests
{
    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1:53")]
    [InlineData(" 192.0.2.1 ", "192.0.2.1:53")]
    [InlineData("192.0.2.1:5353", "192.0.2.1:5353")]
    [InlineData("2001:db8::1", "[2001:db8::1]:53")]
    [InlineData("[2001:db8::1]", "[2001:db8::1]:53")]
    [InlineData("[2001:db8::1]:5353", "[2001:db8::1]:5353")]
    public void AServer_IsAnAddress_PerhapsWithAPort(string written, string server)
    {
        Assert.True(Resolvers.TryRead(written, out var read));
        Assert.Equal(IPEndPoint.Parse(server), read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("dns.example")]
    [InlineData("192.0.2.1:")]
    [InlineData("192.0.2.1:0")]
    [InlineData("192.0.2.1:65536")]
    [InlineData("192.0.2.1:+53")]
    [InlineData("192.0.2.1:53:53")]
    [InlineData("192.0.2.300")]
    [InlineData("2130706433")]
    [InlineData("127.1")]
    [InlineData(":53")]
    [InlineData("[]:53")]
    [InlineData("[192.0.2.1]x")]
    public void Nonsense_IsNoServer(string written) => Assert.False(Resolvers.TryRead(written, out _));

    [Fact]
    public void TheSystemsServers_AreNeverAPublicServiceThatNobodyChose()
    {
        var resolvers = Resolvers.OfSystem();
        Assert.False(resolvers.Named);
        Assert.All(resolvers.Servers, s => Assert.Equal(Resolvers.UsualPort, s.Port));
        if (!OperatingSystem.IsLinux() || !File.Exists("/etc/resolv.conf")) return;
        var configured = File.ReadAllText("/etc/resolv.conf");
        Assert.All(resolvers.Servers, s => Assert.Contains(s.Address.ToString(), configured, StringComparison.Ordinal));
    }
}
