using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;

namespace BotFramework.Tests.Authentication;

public sealed class AcceptedTokensTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly AcceptedTokens accepted;

    public AcceptedTokensTests() => accepted = new AcceptedTokens(clock);

    [Fact]
    public void AToken_IsFoundByItsWholeTextUntilItEnds()
    {
        var token = Keep("a.b.c", TimeSpan.FromMinutes(2));
        Assert.Same(token, Find("a.b.c"));
        Assert.Null(Find("a.b.d"));
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Null(Find("a.b.c"));
    }

    [Fact]
    public void ALongToken_IsFoundByItsWholeTextToo()
    {
        var written = new string('x', 20_000);
        Keep(written, TimeSpan.FromHours(1));
        Assert.NotNull(Find(written));
        Assert.Null(Find(written[..^1] + "y"));
    }

    [Fact]
    public void AfterFiveMinutes_ItIsForgottenHoweverLongItLasts()
    {
        Keep("a.b.c", TimeSpan.FromHours(1));
        clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Null(Find("a.b.c"));
    }

    [Fact]
    public void UnderOtherKeys_ItIsForgotten()
    {
        Keep("a.b.c", TimeSpan.FromHours(1));
        Assert.Null(accepted.Find(TokenDigest.Of("a.b.c"), generation: 2));
    }

    [Fact]
    public void ThousandsOfTokens_ArentAllKeptAndTheNewestIs()
    {
        for (var n = 0; n < 2_500; n++) Keep($"token {n}", TimeSpan.FromHours(1));
        Assert.InRange(Enumerable.Range(0, 2_500).Count(n => Find($"token {n}") is not null), 1, 1_000);
        Assert.NotNull(Find("token 2499"));
    }

    private ChannelToken? Find(string written) => accepted.Find(TokenDigest.Of(written), generation: 1);

    private ChannelToken Keep(string written, TimeSpan lasts)
    {
        var token = new ChannelToken(new ClaimsIdentity(), new JsonWebKey(), "https://service.example/", clock.GetUtcNow() + lasts, 1);
        accepted.Keep(TokenDigest.Of(written), token);
        return token;
    }
}
