using System.Net;
using Microsoft.Bot.Connector.Authentication;

namespace BotFramework.Tests.Authentication;

public sealed class KeyRotationTests : IAsyncLifetime
{
    private TokenHost host = null!;

    public async ValueTask InitializeAsync() => host = await TokenHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task ANewKey_IsPickedUpAtItsFirstToken()
    {
        Assert.Equal(HttpStatusCode.OK, await host.PostTokenAsync(host.Token()));
        host.Clock.Advance(ChannelKeys.LeastPause);
        var next = host.Issuer.Publish("key-2", "msteams");
        Assert.Equal(HttpStatusCode.OK, await host.PostTokenAsync(next.Sign(host.Header(kid: "key-2"), host.Claims.ToString())));
        Assert.Equal(2, host.Issuer.Readings);
    }

    [Fact]
    public async Task AWithdrawnKey_EndsWithTheSchedule_ItsAcceptedTokensToo()
    {
        var token = host.Token(host.Claims with { Expires = TimeSpan.FromDays(2) });
        Assert.Equal(HttpStatusCode.OK, await host.PostTokenAsync(token));
        host.Issuer.Withdraw(host.Key);
        host.Issuer.Publish("key-2", "msteams");
        host.Clock.Advance(ChannelKeys.Schedule);
        Assert.Equal(HttpStatusCode.Unauthorized, await host.PostTokenAsync(token));
    }

    [Fact]
    public async Task AnAcceptedToken_IsNotKeptBeyondItsEnd()
    {
        var token = host.Token(host.Claims with { Expires = TimeSpan.FromMinutes(2) });
        Assert.Equal(HttpStatusCode.OK, await host.PostTokenAsync(token));
        host.Clock.Advance(TimeSpan.FromMinutes(8));
        Assert.Equal(HttpStatusCode.Unauthorized, await host.PostTokenAsync(token));
    }

    [Fact]
    public async Task ForgedKeyIds_DontMakeItAskAgainAndAgain()
    {
        Assert.Equal(HttpStatusCode.OK, await host.PostTokenAsync(host.Token()));
        await ForgeAsync(20);
        Assert.Equal(1 + ChannelKeys.Saved, host.Issuer.Readings);
        host.Clock.Advance(ChannelKeys.LeastPause);
        await ForgeAsync(20);
        Assert.InRange(host.Issuer.Readings, 2 + ChannelKeys.Saved, 3 + ChannelKeys.Saved);
    }

    [Fact]
    public async Task ANewKey_RightAfterAReading_IsNotMadeToWait()
    {
        Assert.Equal(HttpStatusCode.OK, await host.PostTokenAsync(host.Token()));
        for (var i = 2; i < 5; i++)
        {
            var next = host.Issuer.Publish($"key-{i}", "msteams");
            Assert.Equal(HttpStatusCode.OK, await host.PostTokenAsync(next.Sign(host.Header(kid: $"key-{i}"), host.Claims.ToString())));
        }
    }

    [Fact]
    public async Task ManyTokensAtOnce_ReadTheKeysOnce()
    {
        var statuses = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => host.PostTokenAsync(host.Token(host.Claims with { Expires = TimeSpan.FromMinutes(30 + i) }))));
        Assert.All(statuses, s => Assert.Equal(HttpStatusCode.OK, s));
        Assert.Equal(1, host.Issuer.Readings);
    }

    [Fact]
    public async Task WithoutMetadata_NothingIsTrusted_AndTheNextRequestLooksAgain()
    {
        host.Issuer.IsDown = true;
        Assert.Equal(HttpStatusCode.Unauthorized, await host.PostTokenAsync(host.Token()));
        host.Issuer.IsDown = false;
        Assert.Equal(HttpStatusCode.OK, await host.PostTokenAsync(host.Token()));
    }

    [Fact]
    public async Task MetadataThatGoesAway_LeavesTheKnownKeysInUse()
    {
        Assert.Equal(HttpStatusCode.OK, await host.PostTokenAsync(host.Token()));
        host.Issuer.IsDown = true;
        host.Clock.Advance(ChannelKeys.Schedule);
        Assert.Equal(HttpStatusCode.OK, await host.PostTokenAsync(host.Token()));
    }

    private async Task ForgeAsync(int times)
    {
        for (var i = 0; i < times; i++) Assert.Equal(HttpStatusCode.Unauthorized, await host.PostTokenAsync(host.Key.Sign(host.Header(kid: $"forged-{i}"), host.Claims.ToString())));
    }
}
