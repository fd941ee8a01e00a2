using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace MailBot.Wiring;

/// <summary>
/// Calls to the channel: Teams throttles (429, 412, 502, 504; "Optimize your bot with rate limiting"), so they are repeated
/// when it asks for that, not earlier than it asks, and a service that is down is left alone for a while. A call ends before
/// the next of its conversation begins, so order is kept.
/// </summary>
internal static class ConnectorHttp
{
    /// <summary>The adapter asks the factory for the client without a name, as upstream's does; nobody else here does.</summary>
    private const string ClientName = "";

    private const int Repeats = 3;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan AttemptLimit = TimeSpan.FromSeconds(10);

    public static void AddTo(IServiceCollection services) => services.AddHttpClient(ClientName, http => http.Timeout = Timeout.InfiniteTimeSpan)
        .RemoveAllLoggers()
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(2) })
        .AddHttpMessageHandler(() => new RejectedAsUnreachable())
        .AddResilienceHandler("channel", (pipeline, context) =>
        {
            pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
            pipeline.AddRetry(Retry()).AddCircuitBreaker(Circuit()).AddTimeout(AttemptLimit);
        })
        .SelectPipelineByAuthority();

    private static HttpRetryStrategyOptions Retry() => new()
    {
        MaxRetryAttempts = Repeats,
        Delay = TimeSpan.FromMilliseconds(500),
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldRetryAfterHeader = true,
        ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Result is { } response && IsThrottled(response.StatusCode) && IsSoon(response)),
    };

    /// <summary>Throttling is the service at work; only what shows it down opens the circuit.</summary>
    private static HttpCircuitBreakerStrategyOptions Circuit() => new()
    {
        SamplingDuration = TimeSpan.FromSeconds(30),
        BreakDuration = TimeSpan.FromSeconds(15),
        MinimumThroughput = 10,
        FailureRatio = 0.8,
        ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Exception is HttpRequestException or Polly.Timeout.TimeoutRejectedException || (int?)attempt.Outcome.Result?.StatusCode >= 500),
    };

    private static bool IsThrottled(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout;

    /// <summary>Somebody may be waiting behind this call; a longer wait is planned by the writer of cards.</summary>
    private static bool IsSoon(HttpResponseMessage response) => response.Headers.RetryAfter?.Delta is not { } wait || wait <= LongestWait;

    /// <summary>What the pipeline turns away without asking is, to the caller, a service that can't be reached.</summary>
    private sealed class RejectedAsUnreachable : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch (ExecutionRejectedException rejected)
            {
                throw new HttpRequestException("The channel's service can't be reached now.", rejected);
            }
        }
    }
}
