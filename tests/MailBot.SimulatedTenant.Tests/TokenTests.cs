using System.Net;

namespace MailBot.SimulatedTenant.Tests;

public sealed class TokenTests
{
    [Fact]
    public async Task SecretOfTheSeed_GivesABearerToken()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.TokenAsync("https://graph.microsoft.com/.default");
        var body = await answer.JsonAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Bearer", (string?)body["token_type"]);
        Assert.Equal(3599, (int)body["expires_in"]!);
    }

    [Theory]
    [InlineData("wrong", null, SimulatedTenantHost.DefaultClientId, 401, 7000215)]
    [InlineData(SimulatedTenantHost.DefaultClientSecret, null, "somebody-else", 400, 700016)]
    [InlineData(SimulatedTenantHost.DefaultClientSecret, "contoso.example", SimulatedTenantHost.DefaultClientId, 400, 90002)]
    public async Task WrongCredentials_AreRefusedWithTheirCode(string secret, string? tenantName, string client, int status, int code)
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.TokenAsync("https://graph.microsoft.com/.default", secret, tenantName, client);
        var body = await answer.JsonAsync();
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(code, (int)body["error_codes"]![0]!);
        Assert.StartsWith($"AADSTS{code}: ", (string?)body["error_description"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task SecretInTheForm_IsNotInTheLog()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.TokenAsync("https://graph.microsoft.com/.default", "hunter2");
        Assert.DoesNotContain("hunter2", await File.ReadAllTextAsync(Path.Combine(tenant.Folder, "tenant-log.jsonl"), RunningTenant.Cancelled), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TokenForTheOtherAudience_IsRefusedByGraphWithABodyAndByExchangeWithout()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var graph = await tenant.SendAsync(HttpMethod.Get, "v1.0/users", bearer: await tenant.BearerAsync("https://outlook.office365.com"));
        Assert.Equal(HttpStatusCode.Unauthorized, graph.StatusCode);
        Assert.Equal("InvalidAuthenticationToken", (string?)(await graph.JsonAsync())["error"]!["code"]);

        using var exchange = await tenant.SendAsync(
            HttpMethod.Post, $"adminapi/beta/{tenant.Host.TenantId}/InvokeCommand", "{}", await tenant.BearerAsync("https://graph.microsoft.com"));
        Assert.Equal(HttpStatusCode.Unauthorized, exchange.StatusCode);
        Assert.Empty(await exchange.Content.ReadAsByteArrayAsync(RunningTenant.Cancelled));
    }

    [Fact]
    public async Task RequestWithoutBearer_IsRefused()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.SendAsync(HttpMethod.Get, "v1.0/users");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task ForgedToken_IsRefused()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var parts = (await tenant.BearerAsync("https://graph.microsoft.com")).Split('.');
        using var answer = await tenant.SendAsync(HttpMethod.Get, "v1.0/users", bearer: $"{parts[0]}.{parts[1]}.AAAA");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task TokenAfterAnHour_HasExpired()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var before = await tenant.GraphAsync("users");
        tenant.Clock.Advance(TimeSpan.FromHours(1));
        using var after = await tenant.GraphAsync("users");
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal("Lifetime validation failed, the token is expired.", await after.GraphErrorAsync());
    }

    [Fact]
    public async Task ScopeOfSomethingElse_GivesATokenThatOpensNothing()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.TokenAsync("https://api.botframework.com/.default");
        var token = (string)(await answer.JsonAsync())["access_token"]!;
        using var graph = await tenant.SendAsync(HttpMethod.Get, "v1.0/users", bearer: token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, graph.StatusCode);
    }
}
