using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Tests.Lookup.Live;
using MailBot.Dns.Tests.Wire;

namespace MailBot.Dns.Tests.Lookup;

/// <summary>A server that has single zones, as an authoritative one, tells an alias and nothing of what is behind it.</summary>
public sealed class OnceEachTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnAliasIntoAnotherZone_IsFollowed()
    {
        await using var server = Zones(("a.example", "b.example"), ("b.example", "c.example"));
        using var live = LiveDnsTests.Source(server);
        var answer = await new OnceEach(live).AskAsync(Question("a.example"), Token);
        Assert.True(answer.IsFound);
        Assert.Equal("a.example", answer.Question.Name.Text);
        Assert.Equal(["b.example", "c.example"], answer.Aliases.Select(a => a.Text));
    }

    [Fact]
    public async Task TwoAliasesToOneName_AskForItOnce()
    {
        await using var server = Zones(("a.example", "c.example"), ("b.example", "c.example"));
        using var live = LiveDnsTests.Source(server);
        var once = new OnceEach(live);
        var answers = await Task.WhenAll(new[] { "a.example", "b.example", "c.example" }.Select(n => once.AskAsync(Question(n), Token).AsTask()));
        Assert.All(answers, a => Assert.True(a.IsFound));
        Assert.Equal(3, server.Log.Count);
    }

    [Fact]
    public async Task AliasesInACircle_EndUndetermined()
    {
        await using var server = Zones(("a.example", "b.example"), ("b.example", "c.example"), ("c.example", "b.example"));
        using var live = LiveDnsTests.Source(server);
        Assert.Equal(NoAnswer.AliasLoop, (await new OnceEach(live).AskAsync(Question("a.example"), Token)).Why);
    }

    [Fact]
    public async Task SilenceBehindAnAlias_IsNotNothing()
    {
        await using var server = new WireServer(a => a.Name == "a.example"
            ? new WireTold(new WireMessage(a).Answer(new CnameRecord(DnsName.Of("a.example"), 60, DnsName.Of("b.example"))).ToArray())
            : WireTold.Silence);
        using var live = LiveDnsTests.Source(server);
        Assert.Equal(NoAnswer.Timeout, (await new OnceEach(live).AskAsync(Question("a.example"), Token)).Why);
    }

    private static Question Question(string name) => new(DnsName.Of(name), RecordType.A);

    private static WireServer Zones(params (string Owner, string Target)[] aliases) => new(asked =>
    {
        var target = aliases.FirstOrDefault(a => a.Owner == asked.Name).Target;
        var message = new WireMessage(asked) { Flags = WireMessage.Response | WireMessage.Authoritative };
        return new WireTold((target is null ? message.Answer(LiveDnsTests.A(asked.Name)) : message.Answer(new CnameRecord(DnsName.Of(asked.Name), 60, DnsName.Of(target)))).ToArray());
    });
}
