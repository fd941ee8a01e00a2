using MailBot.Dns.Lookup;
using MailBot.Dns.Lookup.Live;
using MailBot.Dns.Names;
using MailBot.Dns.Tests.Wire;
using Microsoft.Extensions.Time.Testing;

namespace MailBot.Dns.Tests.Lookup.Live;

/// <summary>When another server is asked, and when nobody is asked again.</summary>
public sealed class HedgeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ASilentServer_IsNotWaitedFor_LongerThanPatience()
    {
        var clock = new FakeTimeProvider();
        await using var silent = new WireServer(_ => WireTold.Silence);
        await using var second = Answering();
        using var source = new LiveDns(Of(silent, second), clock);
        var asking = source.AskAsync(LiveDnsTests.Example, Token).AsTask();
        await Until(() => silent.Log.Count == 1);
        clock.Advance(TimeSpan.FromMilliseconds(149));
        Assert.Empty(second.Log);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(second.Address.ToString(), (await asking).Server);
    }

    [Fact]
    public async Task ASlowServer_IsGivenThreeTimesItsUsualTime()
    {
        var clock = new FakeTimeProvider();
        var isSilent = false;
        await using var slow = new WireServer(a =>
        {
            if (!isSilent) clock.Advance(TimeSpan.FromMilliseconds(100));
            return isSilent ? WireTold.Silence : new WireTold(new WireMessage(a).Answer(LiveDnsTests.A()).ToArray());
        });
        await using var second = Answering();
        using var source = new LiveDns(Of(slow, second), clock);
        for (var n = 0; n < 5; n++) await source.AskAsync(LiveDnsTests.Example, Token);
        isSilent = true;
        var asking = source.AskAsync(LiveDnsTests.Example, Token).AsTask();
        await Until(() => slow.Log.Count == 6);
        clock.Advance(TimeSpan.FromMilliseconds(290));
        Assert.Empty(second.Log);
        clock.Advance(TimeSpan.FromMilliseconds(20));
        Assert.Equal(second.Address.ToString(), (await asking).Server);
    }

    [Fact]
    public async Task TheDeadline_EndsAQuestion_ThatNobodyAnswers()
    {
        var clock = new FakeTimeProvider();
        await using var first = new WireServer(_ => WireTold.Silence);
        await using var second = new WireServer(_ => WireTold.Silence);
        using var source = new LiveDns(Of(first, second), clock);
        var asking = source.AskAsync(LiveDnsTests.Example, Token).AsTask();
        await Until(() => first.Log.Count == 1);
        clock.Advance(TimeSpan.FromMilliseconds(150));
        await Until(() => second.Log.Count == 1);
        clock.Advance(TimeSpan.FromSeconds(2));
        var answer = await asking;
        Assert.Equal((NoAnswer.Timeout, first.Address.ToString()), (answer.Why, answer.Server));
    }

    [Fact]
    public async Task ALostDatagram_IsSentAgain_WhereThereIsOneServer()
    {
        var clock = new FakeTimeProvider();
        var asked = 0;
        await using var server = new WireServer(a => asked++ == 0 ? WireTold.Silence : new WireTold(new WireMessage(a).Answer(LiveDnsTests.A()).ToArray()));
        using var source = new LiveDns(Of(server), clock);
        var asking = source.AskAsync(LiveDnsTests.Example, Token).AsTask();
        await Until(() => server.Log.Count == 1);
        clock.Advance(TimeSpan.FromMilliseconds(600));
        Assert.True((await asking).IsFound);
        Assert.Equal(2, server.Log.Select(l => l.Id).Distinct().Count());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task NothingThere_IsAnAnswer_AndNobodyElseIsAsked(int status)
    {
        await using var first = new WireServer(a => new WireTold(new WireMessage(a) { Status = status }.ToArray()));
        await using var second = Answering();
        using var source = LiveDnsTests.Source(first, second);
        Assert.True((await source.AskAsync(LiveDnsTests.Example, Token)).IsAbsent);
        Assert.Single(first.Log);
        Assert.Empty(second.Log);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public async Task ARefusal_IsNotAskedForTwice(int status)
    {
        await using var server = new WireServer(a => new WireTold(new WireMessage(a) { Status = status }.ToArray()));
        Assert.True((await LiveDnsTests.Ask(server)).IsUndetermined);
        Assert.Single(server.Log);
    }

    [Fact]
    public async Task TwoServersThatFailDifferently_TheFirstReasonIsTold()
    {
        await using var first = new WireServer(a => new WireTold(new WireMessage(a) { Status = 2 }.ToArray()));
        await using var second = new WireServer(a => new WireTold(new WireMessage(a) { Status = 5 }.ToArray()));
        using var source = LiveDnsTests.Source(first, second);
        var answer = await source.AskAsync(LiveDnsTests.Example, Token);
        Assert.Equal((NoAnswer.ServerFailure, first.Address.ToString()), (answer.Why, answer.Server));
        Assert.Single(second.Log);
    }

    [Fact]
    public async Task AnAnsweringServer_IsTheOnlyOneAsked()
    {
        await using var first = Answering();
        await using var second = Answering();
        using var source = LiveDnsTests.Source(first, second);
        await source.AskAsync(LiveDnsTests.Example, Token);
        Assert.Single(first.Log);
        Assert.Empty(second.Log);
    }

    internal static WireServer Answering() => new(a => new WireTold(new WireMessage(a).Answer(LiveDnsTests.A(a.Name)).ToArray()));

    private static Resolvers Of(params WireServer[] servers) => new([.. servers.Select(s => s.Address)], Named: true);

    private static async Task Until(Func<bool> condition)
    {
        while (!condition()) await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, Token);
    }
}
