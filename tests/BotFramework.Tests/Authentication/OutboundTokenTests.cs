using System.Net;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Authentication;

public sealed class OutboundTokenTests : IAsyncLifetime
{
    private TokenHost host = null!;

    public async ValueTask InitializeAsync() => host = await TokenHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task AReply_CarriesTheBotsToken()
    {
        Assert.Equal(HttpStatusCode.OK, await host.PostTokenAsync(host.Token(), a => a.DeliveryMode = DeliveryModes.Normal));
        var call = Assert.Single(host.Channel.Calls);
        Assert.True(call.HasAuthorization);
    }

    [Fact]
    public async Task ARefusedRequest_MakesNoCallAtAll()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await host.PostTokenAsync(host.Token(host.Claims with { Audience = "other" }), a => a.DeliveryMode = DeliveryModes.Normal));
        Assert.Empty(host.Channel.Calls);
    }

    [Fact]
    public async Task ATokenNeverGoesOverPlainHttp_BeyondThisMachine()
    {
        const string elsewhere = "http://connector.example/";
        var claims = host.Claims with { ServiceUrl = elsewhere };
        Assert.Equal(HttpStatusCode.Unauthorized, await host.PostTokenAsync(host.Token(claims), a => (a.ServiceUrl, a.DeliveryMode) = (elsewhere, DeliveryModes.Normal)));
        Assert.Equal(0, host.Turns);
    }
}
