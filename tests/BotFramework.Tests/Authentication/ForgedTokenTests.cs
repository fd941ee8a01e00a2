using System.Net;
using Microsoft.IdentityModel.Tokens;

namespace BotFramework.Tests.Authentication;

/// <summary>Every way in that isn't the channel's: 401, no turn, and an answer that doesn't say which check failed.</summary>
public sealed class ForgedTokenTests : IAsyncLifetime
{
    private TokenHost host = null!;

    public async ValueTask InitializeAsync() => host = await TokenHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData("RS256")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    public async Task AChannelToken_IsAccepted(string algorithm)
    {
        Assert.Equal(HttpStatusCode.OK, await host.PostTokenAsync(host.Token(algorithm: algorithm)));
        Assert.Equal(1, host.Turns);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer abc")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer ..")]
    [InlineData("Bearer eyJhbGciOiJSUzI1NiJ9.e30.")]
    public Task AHeaderWithoutAToken_Is401(string? header) => Refused(() => host.PostAsync(header));

    [Theory]
    [InlineData("{0}")]
    [InlineData("bearer {0}")]
    [InlineData("BEARER {0}")]
    [InlineData("Bearer  {0}")]
    [InlineData("Bearer {0} {0}")]
    [InlineData("Bearer {0}, Bearer {0}")]
    [InlineData("Bearer\t{0}")]
    public Task AHeaderOfAnotherForm_Is401(string form) =>
        Refused(() => host.PostAsync(form.Replace("{0}", host.Token(), StringComparison.Ordinal)));

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("HS256")]
    [InlineData("PS256")]
    [InlineData("ES256")]
    public Task AnotherAlgorithm_Is401(string algorithm) => Refused(() => host.PostTokenAsync(host.Token(algorithm: algorithm)));

    [Fact]
    public async Task ASignatureOfSomebodyElse_Is401()
    {
        var stranger = new IssuerKey("key-1", null);
        await Refused(() => host.PostTokenAsync(stranger.Sign(host.Header(), host.Claims.ToString())));
        var token = host.Token();
        var last = token[^10] == 'A' ? 'B' : 'A';
        await Refused(() => host.PostTokenAsync(token[..^10] + last + token[^9..]));
        var parts = token.Split('.');
        var richer = Base64UrlEncoder.Encode((host.Claims with { Audience = "other" }).ToString());
        await Refused(() => host.PostTokenAsync($"{parts[0]}.{richer}.{parts[2]}"));
        await Refused(() => host.PostTokenAsync($"{parts[0]}.{parts[1]}."));
    }

    [Theory]
    [InlineData("key-9")]
    [InlineData("")]
    [InlineData(null)]
    public Task AKeyThatTheChannelDoesntHave_Is401(string? kid) =>
        Refused(() => host.PostTokenAsync(host.Key.Sign(host.Header(kid: kid), host.Claims.ToString())));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AKeyNotEndorsedForTheChannel_Is401(bool foreign)
    {
        var key = foreign ? host.Issuer.Publish("key-2", "slack") : host.Issuer.Publish("key-2", null);
        await Refused(() => host.PostTokenAsync(key.Sign(host.Header(kid: "key-2"), host.Claims.ToString())));
    }

    [Fact]
    public async Task AChannelOtherThanTheEndorsed_Is401() =>
        await Refused(() => host.PostTokenAsync(host.Token(), a => a.ChannelId = "slack"));

    [Fact]
    public async Task AnotherAudienceOrIssuer_Is401()
    {
        await Refused(() => host.PostTokenAsync(host.Token(host.Claims with { Audience = "ffffffff-0000-4000-8000-00000000abcd" })));
        await Refused(() => host.PostTokenAsync(host.Token(host.Claims with { Audience = null })));
        await Refused(() => host.PostTokenAsync(host.Token(host.Claims with { Audience = "" })));
        await Refused(() => host.PostTokenAsync(host.Token(host.Claims with { Issuer = "https://api.botframework.com" })));
        await Refused(() => host.PostTokenAsync(host.Token(host.Claims with { Issuer = OpenIdIssuer.Issuer + "/" })));
        await Refused(() => host.PostTokenAsync(host.Token(host.Claims with { Issuer = null })));
    }

    [Fact]
    public async Task ALifetimeOutsideTheSkew_Is401()
    {
        await Refused(() => host.PostTokenAsync(host.Token(host.Claims with { Expires = TimeSpan.FromHours(-1) })));
        await Refused(() => host.PostTokenAsync(host.Token(host.Claims with { Expires = TimeSpan.FromMinutes(-6) })));
        await Refused(() => host.PostTokenAsync(host.Token(host.Claims with { Expires = null })));
        await Refused(() => host.PostTokenAsync(host.Token(host.Claims with { NotBefore = TimeSpan.FromHours(1), Expires = TimeSpan.FromHours(2) })));
    }

    [Fact]
    public async Task ALifetimeWithinTheSkew_IsAccepted()
    {
        Assert.Equal(HttpStatusCode.OK, await host.PostTokenAsync(host.Token(host.Claims with { Expires = TimeSpan.FromMinutes(-4), NotBefore = TimeSpan.FromHours(-1) })));
        Assert.Equal(HttpStatusCode.OK, await host.PostTokenAsync(host.Token(host.Claims with { NotBefore = TimeSpan.FromMinutes(4) })));
    }

    [Fact]
    public async Task AnotherServiceUrl_Is401()
    {
        await Refused(() => host.PostTokenAsync(host.Token(host.Claims with { ServiceUrl = null })));
        await Refused(() => host.PostTokenAsync(host.Token(host.Claims with { ServiceUrl = "https://evil.example/" })));
        await Refused(() => host.PostTokenAsync(host.Token(host.Claims with { ServiceUrl = host.Channel.ServiceUrl + "/" })));
        await Refused(() => host.PostTokenAsync(host.Token(), a => a.ServiceUrl = "https://evil.example/"));
        Assert.Equal(HttpStatusCode.OK, await host.PostTokenAsync(host.Token(host.Claims with { ServiceUrl = host.Channel.ServiceUrl.ToUpperInvariant() })));
    }

    [Fact]
    public async Task AnEmulatorsToken_Is401()
    {
        var emulator = host.Claims with
        {
            Issuer = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
            More = new Dictionary<string, string> { ["ver"] = "1.0", ["appid"] = TokenHost.AppId, ["tid"] = "d6d49420-f39b-4df7-a1dc-d59a935871db" },
        };
        await Refused(() => host.PostTokenAsync(host.Token(emulator)));
        await Refused(() => host.PostTokenAsync(host.Token(emulator), a => a.ChannelId = "emulator"));
        await Refused(() => host.PostTokenAsync(host.Token(emulator), a => a.ChannelId = "AseChannel"));
    }

    [Fact]
    public async Task ASkillsToken_Is401()
    {
        var skill = host.Claims with
        {
            Issuer = "https://login.microsoftonline.com/5e44e1e4-0000-4000-8000-000000000001/v2.0",
            More = new Dictionary<string, string> { ["ver"] = "2.0", ["azp"] = "11111111-0000-4000-8000-000000000001" },
        };
        await Refused(() => host.PostTokenAsync(host.Token(skill)));
    }

    [Fact]
    public async Task ABodyThatIsNoActivity_Is400OnlyOnceTheTokenCounts()
    {
        var broken = $$"""{"channelId":"msteams","serviceUrl":"{{host.Channel.ServiceUrl}}","type":5}""";
        Assert.Equal(HttpStatusCode.Unauthorized, await host.PostBodyAsync(null, broken));
        Assert.Equal(HttpStatusCode.BadRequest, await host.PostBodyAsync("Bearer " + host.Token(), broken));
        Assert.Equal(0, host.Turns);
    }

    [Fact]
    public async Task AServiceUrlGivenTwice_DoesNotSlipPastTheCheck()
    {
        var twice = $$"""{"type":"message","channelId":"msteams","from":{"id":"a"},"conversation":{"id":"b"},"serviceUrl":"https://evil.example/","ServiceUrl":"{{host.Channel.ServiceUrl}}"}""";
        Assert.Equal(HttpStatusCode.BadRequest, await host.PostBodyAsync("Bearer " + host.Token(), twice));
    }

    private async Task Refused(Func<Task<HttpStatusCode>> post)
    {
        var before = host.Turns;
        Assert.Equal(HttpStatusCode.Unauthorized, await post());
        Assert.Equal(before, host.Turns);
    }
}
