using System.Net;
using MailBot.Dns.Lookup.Live;
using MailBot.Dns.Tests.Wire;
using Microsoft.Extensions.Time.Testing;

namespace MailBot.Dns.Tests.Lookup.Live;

/// <summary>Twenty questions a second to each of a zone's own servers.</summary>
public sealed class ServerPaceTests
{
    private static readonly IPAddress One = IPAddress.Parse("9.9.9.9");
    private static readonly IPAddress Other = IPAddress.Parse("8.8.8.8");
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(50);

    private readonly FakeTimeProvider clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TwentyMayLeaveAtOnce_AndOneMoreAtEveryBeat()
    {
        var pace = new ServerPace(clock, 20);
        var waits = Enumerable.Range(0, 25).Select(_ => pace.WaitAsync(One, Token).AsTask()).ToArray();
        Assert.Equal(20, waits.Count(w => w.IsCompletedSuccessfully));
        Assert.True(pace.WaitAsync(Other, Token).AsTask().IsCompletedSuccessfully);
        for (var left = 20; left < 25; left++)
        {
            Assert.False(waits[left].IsCompleted);
            clock.Advance(Beat);
            await waits[left];
        }
    }

    [Fact]
    public void AfterASecondOfRest_TheBucketIsFullAgain()
    {
        var pace = new ServerPace(clock, 20);
        for (var n = 0; n < 20; n++) Assert.True(pace.Charge(One) <= TimeSpan.Zero);
        Assert.Equal(Beat, pace.Charge(One));
        clock.Advance(TimeSpan.FromSeconds(2));
        for (var n = 0; n < 20; n++) Assert.True(pace.Charge(One) <= TimeSpan.Zero);
        Assert.Equal(Beat, pace.Charge(One));
    }

    [Fact]
    public void ThousandsOfServers_AreForgottenWhenTheyHaveRested()
    {
        var pace = new ServerPace(clock, 20);
        for (var n = 0; n < 3000; n++)
        {
            pace.Charge(new IPAddress([9, 9, (byte)(n >> 8), (byte)n]));
            clock.Advance(Beat);
        }

        for (var n = 0; n < 20; n++) Assert.True(pace.Charge(One) <= TimeSpan.Zero);
    }

    [Fact]
    public async Task WhoeverGivesUp_WaitsNoLonger()
    {
        var pace = new ServerPace(clock, 20);
        for (var n = 0; n < 20; n++) pace.Charge(One);
        using var patience = new CancellationTokenSource();
        var waiting = pace.WaitAsync(One, patience.Token).AsTask();
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    /// <summary>Over the wire: the twenty-first datagram leaves when its time has come, while the resolver is asked at will.</summary>
    [Fact]
    public async Task AZonesServer_HearsTwenty_ThenTheNextAfterABeat()
    {
        await using var server = HedgeTests.Answering();
        await using var resolver = HedgeTests.Answering();
        using var source = new LiveDns(new Resolvers([resolver.Address], Named: false), clock) { NameServerAt = _ => server.Address };
        var first = Enumerable.Range(0, 20).Select(_ => source.AskAsync(LiveDnsTests.Example with { At = One }, Token).AsTask()).ToArray();
        var next = source.AskAsync(LiveDnsTests.Example with { At = One }, Token).AsTask();
        await Task.WhenAll(first);
        for (var n = 0; n < 30; n++) Assert.True((await source.AskAsync(LiveDnsTests.Example, Token)).IsFound);
        Assert.Equal((20, false), (server.Log.Count, next.IsCompleted));
        clock.Advance(Beat);
        Assert.True((await next).IsFound);
        Assert.Equal(21, server.Log.Count);
    }
}
