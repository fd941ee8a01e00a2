using System.Net;
using MailBot.Conversation.Tests.Bench;

namespace MailBot.Conversation.Tests.Registered;

/// <summary>`mailbot serve` as a registered bot: only the channel's own word opens it.</summary>
public sealed class RegisteredBotTests
{
    [Fact]
    public async Task TheChannelsToken_IsAnswered_AndNothingElseIs()
    {
        await using var bot = await RegisteredBot.StartAsync();
        var (status, body) = await bot.SayAsync("Bearer " + bot.Signed(), "aide");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("MailBot", body, StringComparison.Ordinal);

        var now = bot.Claims;
        string?[] refused =
        [
            null,
            "Bearer",
            bot.Signed(),
            "Bearer " + bot.Signed(claims: now with { Audience = "someone-else" }),
            "Bearer " + bot.Signed(claims: now with { Issuer = "https://elsewhere.example" }),
            "Bearer " + bot.Signed(claims: now with { ServiceUrl = "http://127.0.0.1:10/other" }),
            "Bearer " + bot.Signed(claims: now with { Expires = TimeSpan.FromHours(-1) }),
            "Bearer " + bot.Signed()[..^4] + "AAAA",
        ];
        foreach (var authorization in refused) Assert.Equal((HttpStatusCode.Unauthorized, ""), await bot.SayAsync(authorization, "aide"));
    }

    [Fact]
    public async Task AnotherTenantsPeople_AreRefused()
    {
        await using var bot = await RegisteredBot.StartAsync();
        var (status, _) = await bot.SayAsync("Bearer " + bot.Signed(), "aide", tenantId: "99999999-0000-4000-8000-000000000009");
        Assert.Equal(HttpStatusCode.Unauthorized, status);
    }

    [Fact]
    public async Task AKeyThatIsNew_IsTakenWithoutARestart()
    {
        await using var bot = await RegisteredBot.StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await bot.SayAsync("Bearer " + bot.Signed(), "aide")).Status);
        var next = bot.Issuer.Publish("key-2", "msteams");
        Assert.Equal(HttpStatusCode.OK, (await bot.SayAsync("Bearer " + bot.Signed(next), "aide")).Status);
    }

    [Fact]
    public async Task AWrongRegistration_DoesNotStart_AndSaysWhy()
    {
        var (exit, output, errors) = await MailBotProcess.RunAsync(
            new Dictionary<string, string> { ["MicrosoftAppId"] = RegisteredBot.AppId, ["MicrosoftAppType"] = "MultiTenant", ["MicrosoftAppTenantId"] = "contoso" }, "", "serve");
        Assert.NotEqual(0, exit);
        Assert.Contains("MicrosoftAppType is \"MultiTenant\"", output + errors, StringComparison.Ordinal);
        Assert.Contains("MicrosoftAppTenantId is \"contoso\"", output + errors, StringComparison.Ordinal);
    }
}
