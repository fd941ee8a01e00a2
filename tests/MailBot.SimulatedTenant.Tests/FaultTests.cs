using System.Net;

namespace MailBot.SimulatedTenant.Tests;

public sealed class FaultTests
{
    private const string Devis = "smtp:devis@serrurerie.example";

    [Fact]
    public async Task Throttle_IsEnforcedAndExtendedByAnEarlyRetry()
    {
        await using var tenant = await StartAsync(new TenantFault { Kind = FaultKind.Throttle, Match = "Set-Mailbox", RetryAfter = TimeSpan.FromSeconds(5) });
        using var first = await tenant.AddAliasAsync(Devis);
        tenant.Clock.Advance(TimeSpan.FromSeconds(4));
        using var early = await tenant.AddAliasAsync(Devis);
        tenant.Clock.Advance(TimeSpan.FromSeconds(4));
        using var stillEarly = await tenant.AddAliasAsync(Devis);
        using var other = await tenant.CmdletAsync("Get-Mailbox", """{"Identity":"julie"}""");
        tenant.Clock.Advance(TimeSpan.FromSeconds(5));
        using var patient = await tenant.AddAliasAsync(Devis);

        Assert.Equal(HttpStatusCode.TooManyRequests, first.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), first.Headers.RetryAfter!.Delta);
        Assert.Equal(HttpStatusCode.TooManyRequests, early.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, stillEarly.StatusCode);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(HttpStatusCode.OK, patient.StatusCode);
        Assert.Single(tenant.Log(), e => e.Effective);
    }

    [Fact]
    public async Task ThrottleWithoutHeader_SaysNotHowLong()
    {
        await using var tenant = await StartAsync(new TenantFault { Kind = FaultKind.ThrottleWithoutHeader, Match = "GET /v1.0/users*" });
        using var first = await tenant.GraphAsync("users");
        using var second = await tenant.GraphAsync("users");
        Assert.Equal(HttpStatusCode.TooManyRequests, first.StatusCode);
        Assert.Null(first.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    [Fact]
    public async Task Busy_GivesADate()
    {
        await using var tenant = await StartAsync(new TenantFault { Kind = FaultKind.Busy, Match = "graph", RetryAfter = TimeSpan.FromSeconds(7) });
        using var answer = await tenant.GraphAsync("domains");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(tenant.Clock.GetUtcNow().AddSeconds(7), answer.Headers.RetryAfter!.Date);
    }

    [Fact]
    public async Task CommitThenDrop_WritesOnceAndTheReplayFindsItSo()
    {
        await using var tenant = await StartAsync(new TenantFault { Kind = FaultKind.CommitThenDrop, Match = "Set-*" });
        await Assert.ThrowsAsync<HttpRequestException>(() => tenant.AddAliasAsync(Devis));
        using var replay = await tenant.AddAliasAsync(Devis);
        Assert.Single((await replay.JsonAsync())["@adminapi.warnings"]!.AsArray());
        var effective = Assert.Single(tenant.Log(), e => e.Effective);
        Assert.Equal((0, FaultKind.CommitThenDrop), (effective.Status, effective.Fault));
        Assert.Equal("Julie Martin", TenantReader.FindAddress(tenant.Folder, "devis@serrurerie.example")!.Holder);
    }

    [Fact]
    public async Task CommitThenTimeout_WritesAndAnswers504()
    {
        await using var tenant = await StartAsync(new TenantFault { Kind = FaultKind.CommitThenTimeout });
        using var read = await tenant.CmdletAsync("Get-Mailbox", """{"Identity":"julie"}""");
        using var write = await tenant.AddAliasAsync(Devis);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Equal(HttpStatusCode.GatewayTimeout, write.StatusCode);
        Assert.NotNull(TenantReader.FindAddress(tenant.Folder, "devis@serrurerie.example"));
    }

    [Fact]
    public async Task DropBeforeCommit_WritesNothing()
    {
        await using var tenant = await StartAsync(new TenantFault { Kind = FaultKind.DropBeforeCommit });
        await Assert.ThrowsAsync<HttpRequestException>(() => tenant.AddAliasAsync(Devis));
        Assert.DoesNotContain(tenant.Log(), e => e.Effective);
        Assert.Null(TenantReader.FindAddress(tenant.Folder, "devis@serrurerie.example"));
    }

    [Fact]
    public async Task Lie_AnswersSuccessAndWritesNothing()
    {
        await using var tenant = await StartAsync(new TenantFault { Kind = FaultKind.Lie });
        using var answer = await tenant.AddAliasAsync(Devis);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty((await answer.JsonAsync())["value"]!.AsArray());
        Assert.DoesNotContain(Devis, await tenant.AddressesOfAsync("julie"));
        Assert.Single(tenant.Log(), e => e is { Fault: FaultKind.Lie, Effective: false, Status: 200 });
    }

    [Fact]
    public async Task Down_LastsUntilTakenAway()
    {
        await using var tenant = await StartAsync(new TenantFault { Kind = FaultKind.Down, Times = null });
        for (var i = 0; i < 3; i++)
        {
            using var refused = await tenant.TokenAsync("https://graph.microsoft.com/.default");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        }

        using var cleared = await tenant.SendAsync(HttpMethod.Delete, "_simulation/faults");
        using var answer = await tenant.GraphAsync("users");
        Assert.Equal(HttpStatusCode.NoContent, cleared.StatusCode);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task ServerBusyText_IsAnExchangeErrorBody()
    {
        await using var tenant = await StartAsync(new TenantFault { Kind = FaultKind.ServerBusyText, Match = "exchange", Skip = 1 });
        using var passed = await tenant.CmdletAsync("Get-AcceptedDomain");
        using var busy = await tenant.CmdletAsync("Get-AcceptedDomain");
        Assert.Equal(HttpStatusCode.OK, passed.StatusCode);
        Assert.Contains("ADTransientException|The server is too busy", await busy.ErrorAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unauthorized_EmptiesExchangesBody()
    {
        await using var tenant = await StartAsync(new TenantFault { Kind = FaultKind.Unauthorized, Match = "exchange" });
        using var answer = await tenant.CmdletAsync("Get-AcceptedDomain");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(RunningTenant.Cancelled));
    }

    [Fact]
    public async Task Latency_WaitsBeforeAnythingIsDone()
    {
        await using var tenant = await StartAsync(new TenantFault { Kind = FaultKind.Latency, Match = "Set-Mailbox", Delay = TimeSpan.FromSeconds(3) });
        await tenant.BearerAsync("https://outlook.office365.com");
        var sent = tenant.AddAliasAsync(Devis);
        await RunningTenant.UntilAsync(() => tenant.Host.Knobs.Faults.Count == 0);
        Assert.DoesNotContain(tenant.Log(), e => e.Cmdlet is not null);
        await tenant.AdvanceUntilAsync(sent);
        using var answer = await sent;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task SlowAnswer_IsCarriedOutAndOnDiskBeforeItIsAnswered()
    {
        await using var tenant = await StartAsync(new TenantFault { Kind = FaultKind.SlowAnswer, Match = "Set-Mailbox", Delay = TimeSpan.FromSeconds(30) });
        await tenant.BearerAsync("https://outlook.office365.com");
        var sent = tenant.AddAliasAsync(Devis);
        await RunningTenant.UntilAsync(() => tenant.Log().Any(e => e.Effective));
        Assert.False(sent.IsCompleted);
        Assert.Equal("Julie Martin", TenantReader.FindAddress(tenant.Folder, "devis@serrurerie.example")!.Holder);
        await tenant.AdvanceUntilAsync(sent);
        using var answer = await sent;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static Task<RunningTenant> StartAsync(TenantFault fault) => RunningTenant.StartAsync(new TenantKnobs { Faults = [fault] });
}
