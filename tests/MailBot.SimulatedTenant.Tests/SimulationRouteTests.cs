using System.Net;

namespace MailBot.SimulatedTenant.Tests;

public sealed class SimulationRouteTests
{
    [Fact]
    public async Task KnobsPut_TakeEffectAndKeepDefaultsForWhatIsAbsent()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var put = await tenant.SendAsync(
            HttpMethod.Put, "_simulation/knobs", """{"errorShape":"Proxy","syncDelay":"00:01:00","faults":[{"kind":"Throttle","match":"Set-Mailbox"}]}""");
        Assert.Equal(HttpStatusCode.OK, put.StatusCode);
        var knobs = tenant.Host.Knobs;
        var fault = Assert.Single(knobs.Faults);
        Assert.Equal((ErrorShape.Proxy, TimeSpan.FromMinutes(1), StatusProfile.ByError), (knobs.ErrorShape, knobs.SyncDelay, knobs.StatusProfile));
        Assert.Equal((FaultKind.Throttle, (int?)1, TimeSpan.FromSeconds(2)), (fault.Kind, fault.Times, fault.RetryAfter));
        using var throttled = await tenant.AddAliasAsync("smtp:devis@serrurerie.example");
        Assert.Equal(HttpStatusCode.TooManyRequests, throttled.StatusCode);
    }

    [Fact]
    public async Task FaultPosted_IsListedUntilItStruck()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var posted = await tenant.SendAsync(HttpMethod.Post, "_simulation/faults", """{"kind":"ThrottleWithoutHeader","match":"graph","times":2}""");
        using var first = await tenant.GraphAsync("domains");
        using var knobs = await tenant.SendAsync(HttpMethod.Get, "_simulation/knobs");
        using var second = await tenant.GraphAsync("domains");
        Assert.Equal(1, (int)(await knobs.JsonAsync())["faults"]![0]!["times"]!);
        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.Empty(tenant.Host.Knobs.Faults);
    }

    [Theory]
    [InlineData("""{"errorShap":"Proxy"}""")]
    [InlineData("""{"errorShape":"Square"}""")]
    [InlineData("nothing")]
    public async Task KnobThatDoesNotExist_IsRefused(string body)
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.SendAsync(HttpMethod.Put, "_simulation/knobs", body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("GET", "v1.0/me")]
    [InlineData("POST", "v1.0/users")]
    [InlineData("DELETE", "v1.0/users/julie@serrurerie.example")]
    [InlineData("GET", "")]
    [InlineData("POST", "adminapi/v2.0/x/Mailbox")]
    public async Task RouteThatIsNotModelled_IsRefusedLoudlyByName(string method, string path)
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var answer = await tenant.SendAsync(new HttpMethod(method), path);
        Assert.Equal(HttpStatusCode.NotImplemented, answer.StatusCode);
        Assert.Contains($"{method} /{path}.", await answer.GraphErrorAsync(), StringComparison.Ordinal);
        Assert.Equal("/" + path, tenant.Log()[^1].Target);
    }
}
