using System.Net;
using MailBot.Microsoft365.Transport;

namespace MailBot.Microsoft365.Tests.Transport;

public sealed class RetryTests
{
    private const string Empty = """{"value":[]}""";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Get-Mailbox", 503, null, 2)]
    [InlineData("Get-Mailbox", 429, null, 2)]
    [InlineData("Get-Mailbox", 429, "3", 2)]
    [InlineData("Get-Mailbox", 429, "60", 1)]
    [InlineData("Set-Mailbox", 429, "3", 2)]
    [InlineData("Set-Mailbox", 429, null, 1)]
    [InlineData("Set-Mailbox", 429, "60", 1)]
    [InlineData("Set-Mailbox", 503, "3", 1)]
    [InlineData("Set-Mailbox", 504, null, 1)]
    [InlineData("Remove-DistributionGroupMember", 502, null, 1)]
    [InlineData("New-DistributionGroup", 429, "3", 1)]
    [InlineData("New-DistributionGroup", 504, null, 1)]
    public async Task WhatIsRepeated_FollowsTheVerb(string cmdlet, int status, string? retryAfter, int calls)
    {
        await using var bench = new ProviderOnScript();
        bench.Home.Then((HttpStatusCode)status, "", retryAfter).Then(HttpStatusCode.OK, Empty);

        var (result, _) = await bench.RunAsync(bench.Exchange.InvokeAsync(new Cmdlet(cmdlet), Cancelled));

        Assert.Equal(calls, bench.Home.Seen.Count);
        Assert.Equal(calls == 2, result is CmdletResult.Completed);
    }

    [Theory]
    [InlineData("Get-Mailbox", 2)]
    [InlineData("Set-Mailbox", 1)]
    [InlineData("New-DistributionGroup", 1)]
    public async Task ABrokenConnection_IsRepeatedForReadsOnly(string cmdlet, int calls)
    {
        await using var bench = new ProviderOnScript();
        bench.Home.Then(() => throw new HttpRequestException("reset")).Then(HttpStatusCode.OK, Empty);

        await bench.RunAsync(bench.Exchange.InvokeAsync(new Cmdlet(cmdlet), Cancelled));

        Assert.Equal(calls, bench.Home.Seen.Count);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("Mon, 23 Nov 2026 09:00:05 GMT")]
    public async Task RetryAfter_IsHonouredInBothForms(string retryAfter)
    {
        await using var bench = new ProviderOnScript();
        bench.Home.Then(HttpStatusCode.TooManyRequests, "", retryAfter).Then(HttpStatusCode.OK, Empty);

        var (_, took) = await bench.RunAsync(bench.Exchange.InvokeAsync(new Cmdlet("Set-Mailbox"), Cancelled));

        Assert.InRange(took, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task AReadIsGivenUpAfterFourAttempts_WithTheLastReason()
    {
        await using var bench = new ProviderOnScript();
        for (var i = 0; i < 5; i++) bench.Home.Then(HttpStatusCode.ServiceUnavailable);

        var (result, _) = await bench.RunAsync(bench.Exchange.InvokeAsync(new Cmdlet("Get-Mailbox"), Cancelled));

        Assert.Equal(4, bench.Home.Seen.Count);
        Assert.Contains("503", Assert.IsType<CmdletResult.Failed>(result).Error.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWriteThatGetsNoAnswer_EndsAfterTwoMinutesAndMayHaveBeenDone()
    {
        await using var bench = new ProviderOnScript();
        bench.Home.Then(() => new HttpResponseMessage { Content = new EndlessContent() });

        var (result, took) = await bench.RunAsync(bench.Exchange.InvokeAsync(new Cmdlet("Set-Mailbox"), Cancelled));

        Assert.Equal(ExchangeErrorKind.Transient, Assert.IsType<CmdletResult.Failed>(result).Error.Kind);
        Assert.InRange(took, TimeSpan.FromSeconds(119), TimeSpan.FromSeconds(125));
    }

    [Fact]
    public async Task TheCallersOwnCancellation_IsNotAnOutcome()
    {
        await using var bench = new ProviderOnScript();
        bench.Home.Then(() => new HttpResponseMessage { Content = new EndlessContent() });
        using var mine = new CancellationTokenSource();

        var waiting = bench.Exchange.InvokeAsync(new Cmdlet("Set-Mailbox"), mine.Token);
        await mine.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task ARefusedToken_IsRenewedPastTheCache_ForWritesToo()
    {
        await using var bench = new ProviderOnScript();
        bench.Home.Then(HttpStatusCode.Unauthorized).Then(HttpStatusCode.OK, Empty);

        var result = await bench.Exchange.InvokeAsync(new Cmdlet("Set-Mailbox"), Cancelled);

        Assert.IsType<CmdletResult.Completed>(result);
        Assert.Equal(["Bearer token-1", "Bearer token-2"], bench.Home.Seen.Select(a => a.Header("Authorization")));
        Assert.Contains("nbf", bench.Credential.Asked[1].Claims, StringComparison.Ordinal);
    }

    private sealed class EndlessContent : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
            Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
