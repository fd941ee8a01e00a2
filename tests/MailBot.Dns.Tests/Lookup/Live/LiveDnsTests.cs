using System.Net;
using System.Text;
using MailBot.Dns.Lookup;
using MailBot.Dns.Lookup.Live;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Tests.Wire;
using MailBot.Dns.Zones;

namespace MailBot.Dns.Tests.Lookup.Live;

public sealed class LiveDnsTests
{
    private const string Zone = """
        $ORIGIN contoso.example.
        @ 3600 SOA ns1 hostmaster 1 7200 900 1209600 300
        @ 300 MX 10 mx1
        @ 300 MX 20 MX2.Fabrikam.Example.
        @ TXT "v=spf1 " "-all"
        mx1 A 192.0.2.25
        mx1 AAAA 2001:db8::25
        www CNAME a.fabrikam.example.
        a.fabrikam.example. CNAME b.fabrikam.example.
        b.fabrikam.example. A 192.0.2.80
        _sip._tls SRV 100 1 443 sip.contoso.example.
        _imap._tcp SRV 0 0 0 .
        _25._tcp.mx1 TLSA 3 1 1 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
        caa CAA 0 issue "letsencrypt.org"
        ds DS 12345 13 2 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
        key DNSKEY 257 3 13 AQIDBA==
        ptr PTR mx1
        big TXT "1234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890"
        """;

    private static readonly TimeSpan Patient = TimeSpan.FromSeconds(30);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, RecordType> Questions => new(
        [.. ZoneFile.Read(Zone).Where(r => r.Type != RecordType.Cname).Select(r => (r.Owner.Text, r.Type)).Distinct()]);

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task EveryType_IsReadAsTheZoneHasIt(string name, RecordType type)
    {
        await using var server = new WireServer(new WireZone(ZoneFile.Read(Zone)).Answer);
        var question = new Question(DnsName.Of(name), type);
        var live = await Ask(server, question);
        var zone = await new ZoneSource(ZoneFile.Read(Zone)).AskAsync(question, Token);
        Assert.Equal(zone.Outcome, live.Outcome);
        Assert.Equal(zone.Records.Select(Line), live.Records.Select(Line));
        Assert.Equal(server.Address.ToString(), live.Server);
    }

    [Fact]
    public async Task AnAlias_IsFollowedToItsEnd()
    {
        await using var server = new WireServer(new WireZone(ZoneFile.Read(Zone)).Answer);
        var answer = await Ask(server, new Question(DnsName.Of("www.contoso.example"), RecordType.A));
        Assert.Equal([DnsName.Of("a.fabrikam.example"), DnsName.Of("b.fabrikam.example")], answer.Aliases);
        Assert.Equal("192.0.2.80", Assert.Single(answer.Of<AddressRecord>()).Address.ToString());
    }

    [Fact]
    public async Task NothingThere_TellsHowLongThatCounts()
    {
        await using var server = new WireServer(new WireZone(ZoneFile.Read(Zone)).Answer);
        var none = await Ask(server, new Question(DnsName.Of("contoso.example"), RecordType.Caa));
        var nobody = await Ask(server, new Question(DnsName.Of("nobody.contoso.example"), RecordType.A));
        Assert.Equal((LookupOutcome.Empty, 300u), (none.Outcome, none.NegativeTtl));
        Assert.Equal((LookupOutcome.NoSuchName, 300u), (nobody.Outcome, nobody.NegativeTtl));
        Assert.Equal(2, server.Log.Count);
    }

    [Fact]
    public async Task AQuestion_AsksForProofs_InSmallDatagrams()
    {
        await using var server = new WireServer(asked => new WireTold(new WireMessage(asked) { Flags = 0x8180 | WireMessage.Authenticated }.Answer(A()).ToArray()));
        var answer = await Ask(server);
        Assert.True(answer.Secure);
        var asked = Assert.Single(server.Log);
        Assert.True(asked is { WantsRecursion: true, HasEdns: true, WantsDnssec: true });
    }

    [Fact]
    public async Task AnAnswerTooLargeForADatagram_ComesOverTcp()
    {
        var records = Enumerable.Range(0, 400).Select(n => TxtRecord.Of(DnsName.Of("contoso.example"), 60, $"{n} " + new string('x', 100)));
        await using var server = new WireServer(new WireZone(records).Answer);
        using var source = new LiveDns(new Resolvers([server.Address], Named: true), TimeProvider.System, new LiveDnsLimits { Deadline = Patient, LeastPatience = Patient });
        var answer = await source.AskAsync(new Question(DnsName.Of("contoso.example"), RecordType.Txt), Token);
        Assert.Equal(400, answer.Records.Count);
        Assert.Equal([false, true], server.Log.Select(l => l.OverTcp));
    }

    [Fact]
    public async Task ATextOf64Kilobytes_KeepsEveryOctet()
    {
        var octets = Enumerable.Range(0, 250).Select(n => Enumerable.Range(0, 255).Select(i => (byte)(n + i)).ToArray()).ToArray();
        var record = new TxtRecord(DnsName.Of("contoso.example"), 60, octets);
        await using var server = new WireServer(new WireZone([record]).Answer);
        var answer = await Ask(server, new Question(record.Owner, RecordType.Txt));
        Assert.Equal(octets, Assert.Single(answer.Of<TxtRecord>()).Strings);
    }

    [Fact]
    public async Task TextOctets_AreKept_WhateverTheyAre()
    {
        byte[][] strings = [[0xC3], [0xA9], [], Encoding.ASCII.GetBytes("\\195\\169\"\\"), [0x1B, (byte)'[', 0, 0xFF, 0xE2, 0x80, 0xAE]];
        var record = new TxtRecord(DnsName.Of("contoso.example"), 60, strings);
        await using var server = new WireServer(new WireZone([record]).Answer);
        var answer = await Ask(server, new Question(record.Owner, RecordType.Txt));
        Assert.Equal(strings, Assert.Single(answer.Of<TxtRecord>()).Strings);
    }

    [Fact]
    public async Task AServerWithoutEdns_IsAskedWithout()
    {
        var zone = new WireZone(ZoneFile.Read(Zone));
        await using var server = new WireServer(asked => asked.HasEdns ? new WireTold(new WireMessage(asked) { Status = 1, Questions = 0, QuestionSection = [] }.ToArray()) : zone.Answer(asked));
        var answer = await Ask(server, new Question(DnsName.Of("mx1.contoso.example"), RecordType.A));
        Assert.True(answer.IsFound);
        Assert.Equal([true, false], server.Log.Select(l => l.HasEdns));
    }

    [Fact]
    public async Task ATtl_WithItsHighestBit_IsZero()
    {
        await using var server = new WireServer(asked => new WireTold(new WireMessage(asked).Answer(A() with { Ttl = 0x8000_0001 }).ToArray()));
        Assert.Equal(0u, Assert.Single((await Ask(server)).Records).Ttl);
    }

    [Fact]
    public async Task ACallerWhoGivesUp_HearsSo()
    {
        await using var server = new WireServer(_ => WireTold.Silence);
        using var source = Source(server);
        using var patience = new CancellationTokenSource();
        var asking = source.AskAsync(Example, patience.Token).AsTask();
        while (server.Log.Count == 0) await Task.Yield();
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    [Fact]
    public async Task WithoutAServer_NothingIsKnown_AndNobodyIsAsked()
    {
        using var source = new LiveDns(new Resolvers([], Named: false), TimeProvider.System);
        Assert.Equal(NoAnswer.Unreachable, (await source.AskAsync(Example, Token)).Why);
    }

    [Fact]
    public async Task AThousandQuestions_AreNotAllOnTheirWayAtOnce()
    {
        var zone = new WireZone([A()]);
        var (now, most) = (0, 0);
        await using var server = new WireServer(asked =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            return zone.Answer(asked) with { Delay = TimeSpan.FromMilliseconds(1) };
        });
        using var source = new LiveDns(new Resolvers([server.Address], Named: true), TimeProvider.System, new LiveDnsLimits { MostInFlight = 8, Deadline = TimeSpan.FromSeconds(30) });
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(async _ =>
        {
            var answer = await source.AskAsync(Example, Token);
            Interlocked.Decrement(ref now);
            return answer;
        }));
        Assert.All(answers, a => Assert.True(a.IsFound));
        // A place is free a moment before the answer is counted here.
        Assert.InRange(most, 1, 16);
    }

    internal static Question Example => new(DnsName.Of("contoso.example"), RecordType.A);

    internal static AddressRecord A(string owner = "contoso.example", string address = "192.0.2.1") => new(DnsName.Of(owner), 300, IPAddress.Parse(address));

    internal static LiveDns Source(params WireServer[] servers) => new(
        new Resolvers([.. servers.Select(s => s.Address)], Named: true), TimeProvider.System, Hasty);

    /// <summary>Fails soon, but not on a machine that is busy with other tests.</summary>
    internal static LiveDnsLimits Hasty { get; } = new() { Deadline = TimeSpan.FromSeconds(1), LeastPatience = TimeSpan.FromMilliseconds(100) };

    internal static async Task<Answer> Ask(WireServer server, Question? question = null)
    {
        using var source = Source(server);
        return await source.AskAsync(question ?? Example, Token);
    }

    private static string Line(DnsRecord record) => $"{record.Owner} {record.Ttl} {record.Type.Label()} {RecordText.Of(record)}";
}
