using System.Text;
using MailBot.Dns.Lookup;
using MailBot.Dns.Lookup.Live;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Tests.Wire;

namespace MailBot.Dns.Tests.Lookup.Live;

/// <summary>Servers that fail, lie or attack: no answer of theirs becomes "not there".</summary>
public sealed class WireFaultTests
{
    internal static readonly Dictionary<string, (NoAnswer Why, Func<WireAsked, WireTold> Tell)> Faults = new(StringComparer.Ordinal)
    {
        ["silence"] = (NoAnswer.Timeout, _ => WireTold.Silence),
        ["SERVFAIL"] = (NoAnswer.ServerFailure, a => Told(new WireMessage(a) { Status = 2 })),
        ["REFUSED"] = (NoAnswer.Refused, a => Told(new WireMessage(a) { Status = 5 })),
        ["REFUSED without the question"] = (NoAnswer.Refused, a => Told(new WireMessage(a) { Status = 5, Questions = 0, QuestionSection = [] })),
        ["FORMERR with and without EDNS"] = (NoAnswer.FormatError, a => Told(new WireMessage(a) { Status = 1 })),
        ["NOTIMP"] = (NoAnswer.NotImplemented, a => Told(new WireMessage(a) { Status = 4 })),
        ["an unknown status"] = (NoAnswer.ServerFailure, a => Told(new WireMessage(a) { Status = 9 })),
        ["five octets"] = (NoAnswer.Unreadable, a => new WireTold(Told(new WireMessage(a)).Messages[0][..5])),
        ["a header without its question"] = (NoAnswer.Unreadable, a => new WireTold(Told(new WireMessage(a)).Messages[0][..12])),
        ["another identity"] = (NoAnswer.Mismatched, a => Told(new WireMessage(a) { Id = (ushort)(a.Id + 1) }.Answer(LiveDnsTests.A()))),
        ["another name"] = (NoAnswer.Mismatched, a => Told(new WireMessage(a) { QuestionSection = [.. WireMessage.Name("dontoso.example"), 0, 1, 0, 1] }.Answer(LiveDnsTests.A()))),
        ["another type"] = (NoAnswer.Mismatched, a => Told(new WireMessage(a) { QuestionSection = [.. WireMessage.Name("contoso.example"), 0, 28, 0, 1] })),
        ["another class"] = (NoAnswer.Mismatched, a => Told(new WireMessage(a) { QuestionSection = [.. WireMessage.Name("contoso.example"), 0, 1, 0, 3] })),
        ["a question instead of an answer"] = (NoAnswer.Mismatched, a => Told(new WireMessage(a) { Flags = 0x0100 })),
        ["a question that points at itself"] = (NoAnswer.Unreadable, a => Told(new WireMessage(a) { QuestionSection = [0xC0, 12, 0, 1, 0, 1] })),
        ["an owner that points at itself"] = (NoAnswer.Unreadable, a => Told(new WireMessage(a).Answer([0xC0, 33], 1, 60, [192, 0, 2, 1]))),
        ["an owner that points beyond the message"] = (NoAnswer.Unreadable, a => Told(new WireMessage(a).Answer([0xC2, 0x8A], 1, 60, [192, 0, 2, 1]))),
        ["two owners that point at each other"] = (NoAnswer.Unreadable, a => Told(new WireMessage(a).Answer([1, (byte)'a', 0xC0, 33], 1, 60, [192, 0, 2, 1]))),
        ["a label of 64 octets"] = (NoAnswer.Unreadable, a => Told(new WireMessage(a).Answer([64, .. new byte[64], 0], 1, 60, [192, 0, 2, 1]))),
        ["a name of 300 octets"] = (NoAnswer.Unreadable, a => Told(new WireMessage(a).Answer(WireMessage.Name(string.Join('.', Enumerable.Repeat(new string('a', 59), 5))), 1, 60, [192, 0, 2, 1]))),
        ["fewer records than it says"] = (NoAnswer.Unreadable, a => Told(new WireMessage(a) { AnswerCount = 3 }.Answer(LiveDnsTests.A()))),
        ["data that ends after the message"] = (NoAnswer.Unreadable, a => Told(new WireMessage(a).Answer(WireMessage.Name("contoso.example"), 1, 60, [192, 0, 2, 1], length: 400))),
        ["an address of three octets"] = (NoAnswer.Unreadable, a => Told(new WireMessage(a).Answer(WireMessage.Name("contoso.example"), 1, 60, [192, 0, 2]))),
        ["an address of five octets"] = (NoAnswer.Unreadable, a => Told(new WireMessage(a).Answer(WireMessage.Name("contoso.example"), 1, 60, [192, 0, 2, 1, 1]))),
        ["an alias to itself"] = (NoAnswer.AliasLoop, a => Told(Alias(new WireMessage(a), "contoso.example", "contoso.example"))),
        ["an alias there and back"] = (NoAnswer.AliasLoop, a => Told(Alias(Alias(new WireMessage(a), "contoso.example", "b.example"), "b.example", "contoso.example"))),
        ["nine aliases"] = (NoAnswer.AliasLoop, a => Told(Aliases(a, 9))),
        ["an alias to a name with a space"] = (NoAnswer.Unreadable, a => Told(new WireMessage(a).Answer(WireMessage.Name("contoso.example"), 5, 60, WireMessage.Name("a b.example")))),
        ["a referral to others"] = (NoAnswer.Refused, a => Told(new WireMessage(a).Authority(new NsRecord(DnsName.Of("example"), 60, DnsName.Of("ns.example"))))),
        ["too long for a datagram, and again over TCP"] = (NoAnswer.Truncated, a => Told(new WireMessage(a) { Flags = WireMessage.Response | WireMessage.Truncated })),
        ["too long for a datagram, and rubbish over TCP"] = (NoAnswer.Unreadable, a => a.OverTcp ? new WireTold(new byte[7]) : Told(new WireMessage(a) { Flags = WireMessage.Response | WireMessage.Truncated })),
        ["too long for a datagram, and drop by drop over TCP"] = (NoAnswer.Timeout, a => a.OverTcp ? Told(new WireMessage(a).Answer(LiveDnsTests.A())) with { Drip = TimeSpan.FromMilliseconds(200) } : Told(new WireMessage(a) { Flags = WireMessage.Response | WireMessage.Truncated })),
    };

    public static TheoryData<string> Names => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task AFault_LeavesTheQuestionOpen_AndSaysWhy(string fault)
    {
        var (why, tell) = Faults[fault];
        await using var server = new WireServer(tell);
        var answer = await LiveDnsTests.Ask(server);
        Assert.Equal((LookupOutcome.Undetermined, why), (answer.Outcome, answer.Why));
        Assert.Equal(server.Address.ToString(), answer.Server);
        Assert.Empty(answer.Records);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task AFault_OfTheFirstServer_IsMadeGoodByTheSecond(string fault)
    {
        await using var first = new WireServer(Faults[fault].Tell);
        await using var second = new WireServer(a => Told(new WireMessage(a).Answer(LiveDnsTests.A())));
        using var source = LiveDnsTests.Source(first, second);
        var answer = await source.AskAsync(LiveDnsTests.Example, TestContext.Current.CancellationToken);
        Assert.True(answer.IsFound);
        Assert.Equal(second.Address.ToString(), answer.Server);
    }

    [Fact]
    public async Task AClosedPort_IsKnownAtOnce()
    {
        var server = new WireServer(_ => WireTold.Silence);
        await server.DisposeAsync();
        var patient = TimeSpan.FromSeconds(30);
        using var source = new LiveDns(new Resolvers([server.Address], Named: true), TimeProvider.System, new LiveDnsLimits { Deadline = patient, LeastPatience = patient });
        Assert.Equal(NoAnswer.Unreachable, (await source.AskAsync(LiveDnsTests.Example, TestContext.Current.CancellationToken)).Why);
    }

    [Fact]
    public async Task NobodyListensOverTcp_IsTruncated()
    {
        await using var server = new WireServer(a => Told(new WireMessage(a) { Flags = WireMessage.Response | WireMessage.Truncated }), withTcp: false);
        Assert.Equal(NoAnswer.Truncated, (await LiveDnsTests.Ask(server)).Why);
    }

    [Fact]
    public async Task ForgedMessagesBeforeTheAnswer_AreIgnored()
    {
        await using var server = new WireServer(a => new WireTold(
            [1, 2, 3, 4, 5],
            new WireMessage(a) { Id = (ushort)(a.Id + 1) }.Answer(LiveDnsTests.A(address: "203.0.113.66")).ToArray(),
            new WireMessage(a) { QuestionSection = [.. WireMessage.Name("other.example"), 0, 1, 0, 1] }.Answer(LiveDnsTests.A(address: "203.0.113.66")).ToArray(),
            new WireMessage(a).Answer(LiveDnsTests.A()).ToArray()));
        var answer = await LiveDnsTests.Ask(server);
        Assert.Equal("192.0.2.1", Assert.Single(answer.Of<AddressRecord>()).Address.ToString());
    }

    [Fact]
    public async Task AnAnswerFromAnotherAddress_IsNotHeard()
    {
        await using var server = new WireServer(a => WireTold.Silence with { FromElsewhere = new WireMessage(a).Answer(LiveDnsTests.A()).ToArray() });
        Assert.Equal(NoAnswer.Timeout, (await LiveDnsTests.Ask(server)).Why);
    }

    [Fact]
    public async Task RecordsThatDontBelongToTheQuestion_AreNotBelieved()
    {
        await using var server = new WireServer(a => Told(new WireMessage(a)
            .Answer(LiveDnsTests.A("other.example", "203.0.113.66"))
            .Answer(WireMessage.Name("contoso.example"), 46, 60, new byte[20])
            .Answer(LiveDnsTests.A())));
        var answer = await LiveDnsTests.Ask(server);
        Assert.Equal("192.0.2.1", Assert.Single(answer.Of<AddressRecord>()).Address.ToString());
        Assert.Equal(0, answer.Unreadable);
    }

    [Fact]
    public async Task OnlyForeignRecords_AreNothing()
    {
        await using var server = new WireServer(a => Told(new WireMessage(a).Answer(LiveDnsTests.A("other.example"))));
        Assert.Equal(LookupOutcome.Empty, (await LiveDnsTests.Ask(server)).Outcome);
    }

    public static TheoryData<string> HostileLabels => ["a b", "a.b", "a\\b", "\0", "a\u001B[31m", "é", "a\n"];

    [Theory]
    [MemberData(nameof(HostileLabels))]
    public async Task AHostileName_IsLeftOut_AndCounted(string label)
    {
        byte[] host = [.. WireMessage.Label(Encoding.Latin1.GetBytes(label)), .. WireMessage.Name("example")];
        await using var server = new WireServer(a => Told(new WireMessage(a)
            .Answer(WireMessage.Name("contoso.example"), 15, 60, [0, 10, .. host])
            .Answer(new MxRecord(DnsName.Of("contoso.example"), 60, 20, DnsName.Of("mx.contoso.example")))));
        var answer = await LiveDnsTests.Ask(server, new Question(DnsName.Of("contoso.example"), RecordType.Mx));
        Assert.Equal("mx.contoso.example", Assert.Single(answer.Of<MxRecord>()).Exchange.Text);
        Assert.Equal(1, answer.Unreadable);
    }

    [Fact]
    public async Task OnlyHostileNames_AreNotNothing()
    {
        byte[] host = [.. WireMessage.Label("a b"u8.ToArray()), .. WireMessage.Name("example")];
        await using var server = new WireServer(a => Told(new WireMessage(a).Answer(WireMessage.Name("contoso.example"), 15, 60, [0, 10, .. host])));
        Assert.Equal(NoAnswer.Unreadable, (await LiveDnsTests.Ask(server, new Question(DnsName.Of("contoso.example"), RecordType.Mx))).Why);
    }

    [Fact]
    public async Task EightAliases_AreFollowed()
    {
        await using var server = new WireServer(a => Told(Aliases(a, 8).Answer(LiveDnsTests.A("a8.example"))));
        Assert.Equal(8, (await LiveDnsTests.Ask(server)).Aliases.Count);
    }

    [Fact]
    public async Task AnAlias_ToANameThatIsNot_IsNoSuchName()
    {
        await using var server = new WireServer(a => Told(Alias(new WireMessage(a) { Status = 3 }, "contoso.example", "gone.example")));
        var answer = await LiveDnsTests.Ask(server);
        Assert.Equal(LookupOutcome.NoSuchName, answer.Outcome);
        Assert.Equal([DnsName.Of("gone.example")], answer.Aliases);
    }

    [Fact]
    public async Task AnAlias_ToTheRoot_IsNothing()
    {
        await using var server = new WireServer(a => Told(new WireMessage(a).Answer(WireMessage.Name("contoso.example"), 5, 60, [0])));
        Assert.Equal(LookupOutcome.Empty, (await LiveDnsTests.Ask(server)).Outcome);
    }

    private static WireTold Told(WireMessage message) => new(message.ToArray());

    private static WireMessage Alias(WireMessage message, string owner, string target) =>
        message.Answer(new CnameRecord(DnsName.Of(owner), 60, DnsName.Of(target)));

    private static WireMessage Aliases(WireAsked asked, int count)
    {
        var message = new WireMessage(asked);
        for (var n = 0; n < count; n++) Alias(message, n == 0 ? "contoso.example" : $"a{n}.example", $"a{n + 1}.example");
        return message;
    }
}
