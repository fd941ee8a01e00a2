using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace MailBot.Microsoft365.Transport;

/// <summary>
/// What may be repeated here, by the cmdlet's verb: a read freely; a change only when the service said that it did nothing (429),
/// since after anything else the caller has to look first; a creation never.
/// </summary>
internal sealed class CmdletRetry(TimeProvider clock, ILogger logger)
{
    /// <summary>People wait behind these calls; a longer wait is the caller's to plan.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);

    private const int Repeats = 3;
    private const int JitterMilliseconds = 250;

    public ResiliencePipeline<CmdletResult> For(Cmdlet cmdlet) =>
        new ResiliencePipelineBuilder<CmdletResult> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<CmdletResult>
            {
                MaxRetryAttempts = Repeats,
                Delay = TimeSpan.FromMilliseconds(500),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = attempt => ValueTask.FromResult(MayRepeat(cmdlet.Verb, attempt.Outcome.Result)),
                DelayGenerator = attempt => ValueTask.FromResult(Wait(attempt.Outcome.Result)),
                OnRetry = attempt =>
                {
                    ExchangeLog.Repeated(logger, cmdlet.Name, attempt.AttemptNumber + 1, Error(attempt.Outcome.Result)!.Kind);
                    return ValueTask.CompletedTask;
                },
            })
            .Build();

    public static bool MayRepeat(CmdletVerb verb, CmdletResult? result)
    {
        if (Error(result) is not { } error || error.RetryAfter > LongestWait) return false;
        return verb switch
        {
            CmdletVerb.Read => error.Kind is ExchangeErrorKind.Transient or ExchangeErrorKind.Throttled,
            CmdletVerb.Change => error is { Kind: ExchangeErrorKind.Throttled, RetryAfter: not null },
            _ => false,
        };
    }

    /// <summary>Never earlier than asked, and not all callers at the same instant. Null leaves it to the backoff.</summary>
    private static TimeSpan? Wait(CmdletResult? result) =>
        Error(result)?.RetryAfter is { } asked ? asked + TimeSpan.FromMilliseconds(Random.Shared.Next(JitterMilliseconds)) : null;

    private static ExchangeError? Error(CmdletResult? result) => (result as CmdletResult.Failed)?.Error;
}
