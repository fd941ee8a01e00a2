using MailBot.Microsoft365.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Graph;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;
using Polly;

namespace MailBot.Microsoft365.Graph;

/// <summary>
/// The package's own handlers, except the one that repeats: it repeats a POST as well, and one whose answer was lost may have been
/// carried out. Instead: 429 for every verb, as told by Retry-After; faults of server and connection for GET only.
/// </summary>
internal static class GraphPipeline
{
    private static readonly TimeSpan AttemptLimit = TimeSpan.FromSeconds(30);

    public static IHttpClientBuilder AddGraphPipeline(this IHttpClientBuilder builder)
    {
        builder.ConfigureAdditionalHttpMessageHandlers((handlers, _) =>
        {
            foreach (var handler in GraphClientFactory.CreateDefaultHandlers().Where(h => h is not RetryHandler)) handlers.Add(handler);
        });
        builder.AddResilienceHandler("graph", (pipeline, context) =>
        {
            var clock = context.ServiceProvider.GetRequiredService<TimeProvider>();
            pipeline.TimeProvider = clock;
            pipeline.AddRetry(Retry(clock)).AddTimeout(AttemptLimit);
        });
        return builder;
    }

    private static HttpRetryStrategyOptions Retry(TimeProvider clock) => new()
    {
        MaxRetryAttempts = 3,
        Delay = TimeSpan.FromMilliseconds(500),
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldHandle = attempt => ValueTask.FromResult(MayRepeat(attempt.Outcome, attempt.Context.GetRequestMessage()?.Method, clock)),
        DelayGenerator = attempt => ValueTask.FromResult(Wait(attempt.Outcome.Result, clock)),
    };

    private static bool MayRepeat(Outcome<HttpResponseMessage> outcome, HttpMethod? method, TimeProvider clock)
    {
        if (outcome.Result is { } answer)
        {
            if (RetryAfter.Of(answer, clock) > CmdletRetry.LongestWait) return false;
            return (int)answer.StatusCode == 429 || ((int)answer.StatusCode >= 500 && method == HttpMethod.Get);
        }

        return outcome.Exception is HttpRequestException && method == HttpMethod.Get;
    }

    private static TimeSpan? Wait(HttpResponseMessage? answer, TimeProvider clock) =>
        answer is not null && RetryAfter.Of(answer, clock) is { } asked ? asked + TimeSpan.FromMilliseconds(Random.Shared.Next(250)) : null;
}
