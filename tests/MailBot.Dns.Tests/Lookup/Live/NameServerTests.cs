using System.Net;
using MailBot.Dns.Lookup;
using MailBot.Dns.Lookup.Live;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Tests.Wire;

namespace MailBot.Dns.Tests.Lookup.Live;

/// <summary>Asking a zone's own name server: where the zone's writer says it is, and not everywhere.</summary>
public sealed class NameServerTests
{
    private static readonly IPAddress Public = IPAddress.Parse("9.9.9.9");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AtAPublicAddress_ItIsAsked_WithoutRecursion()
    {
        await using var server = new WireServer(a => new WireTold(new WireMessage(a) { Flags = WireMessage.Response | WireMessage.Authoritative }.Answer(LiveDnsTests.A()).ToArray()));
        using var source = new LiveDns(new Resolvers([], Named: false), TimeProvider.System) { NameServerAt = address => Public.Equals(address) ? server.Address : null };
        var answer = await source.AskAsync(LiveDnsTests.Example with { At = Public }, Token);
        Assert.True(answer is { IsFound: true, Authoritative: true });
        Assert.False(Assert.Single(server.Log).WantsRecursion);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("168.63.129.16")]
    [InlineData("10.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("fd00:ec2::254")]
    public async Task AtASpecialAddress_NothingIsSent(string address)
    {
        using var source = new LiveDns(Resolvers.OfSystem(), TimeProvider.System);
        Assert.Equal(NoAnswer.NotAllowed, (await source.AskAsync(LiveDnsTests.Example with { At = IPAddress.Parse(address) }, Token)).Why);
    }

    [Fact]
    public async Task WhereTheUserNamedTheServers_NobodyElseIsAsked()
    {
        await using var named = HedgeTests.Answering();
        await using var other = HedgeTests.Answering();
        using var source = new LiveDns(new Resolvers([named.Address], Named: true), TimeProvider.System) { NameServerAt = _ => other.Address };
        Assert.Equal(NoAnswer.NotAllowed, (await source.AskAsync(LiveDnsTests.Example with { At = Public }, Token)).Why);
        Assert.Empty(named.Log);
        Assert.Empty(other.Log);
    }

    [Fact]
    public async Task AQuestionOverTcp_LeavesOverTcpAlone()
    {
        await using var server = new WireServer(a => new WireTold(new WireMessage(a) { Flags = WireMessage.Response | WireMessage.Authoritative }.Answer(LiveDnsTests.A()).ToArray()));
        using var source = At(server);
        Assert.True((await source.AskAsync(LiveDnsTests.Example with { At = Public, OverTcp = true }, Token)).IsFound);
        Assert.True(Assert.Single(server.Log).OverTcp);
    }

    [Fact]
    public async Task WithoutConnections_OnlyTheQuestionOverTcpStaysOpen()
    {
        await using var server = new WireServer(a => new WireTold(new WireMessage(a) { Flags = WireMessage.Response | WireMessage.Authoritative }.Answer(LiveDnsTests.A()).ToArray()), withTcp: false);
        using var source = At(server);
        Assert.True((await source.AskAsync(LiveDnsTests.Example with { At = Public }, Token)).IsFound);
        Assert.True((await source.AskAsync(LiveDnsTests.Example with { At = Public, OverTcp = true }, Token)).IsUndetermined);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task AServerThatWantsNoEdns_IsRememberedForIt(int status)
    {
        await using var server = new WireServer(a => new WireTold(a.HasEdns ? new WireMessage(a) { Status = status }.ToArray() : new WireMessage(a).Answer(LiveDnsTests.A()).ToArray()));
        using var source = At(server);
        Assert.True(await source.AskAsync(LiveDnsTests.Example with { At = Public }, Token) is { IsFound: true, WithoutEdns: true });
    }

    /// <summary>Asked which servers a zone has, a server above answers with whom to ask.</summary>
    [Fact]
    public async Task AServerAbove_TellsTheDelegation_AndOnlyThat()
    {
        var zone = LiveDnsTests.Example.Name;
        await using var server = new WireServer(a => new WireTold(new WireMessage(a) { Flags = WireMessage.Response }
            .Authority(new NsRecord(zone, 60, DnsName.Of("ns1.example"))).Authority(new NsRecord(DnsName.Of("other.example"), 60, DnsName.Of("ns2.example"))).ToArray()));
        using var source = At(server);
        var answer = await source.AskAsync(new Question(zone, RecordType.Ns, Public), Token);
        Assert.Equal(["ns1.example"], answer.Of<NsRecord>().Select(r => r.Host.Text));
        Assert.False(answer.Authoritative);
        Assert.Equal(NoAnswer.Refused, (await source.AskAsync(new Question(zone, RecordType.Soa, Public), Token)).Why);
    }

    [Fact]
    public async Task AServerThatDoesntHaveTheZone_SaysNothingAboutIt()
    {
        await using var server = new WireServer(a => new WireTold(new WireMessage(a) { Flags = WireMessage.Response }.ToArray()));
        using var source = new LiveDns(new Resolvers([], Named: false), TimeProvider.System) { NameServerAt = _ => server.Address };
        var answer = await source.AskAsync(new Question(LiveDnsTests.Example.Name, RecordType.Soa, Public), Token);
        Assert.Equal(NoAnswer.Refused, answer.Why);
    }

    private static LiveDns At(WireServer server) => new(new Resolvers([], Named: false), TimeProvider.System) { NameServerAt = _ => server.Address };
}
