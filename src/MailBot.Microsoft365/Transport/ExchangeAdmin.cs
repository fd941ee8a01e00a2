using Microsoft.Extensions.Logging;

namespace MailBot.Microsoft365.Transport;

/// <summary>InvokeCommand: pages followed, listings restarted when their link has expired, repeats by verb.</summary>
internal sealed class ExchangeAdmin(ExchangeWire wire, TimeProvider clock, ILogger<ExchangeAdmin> logger) : IExchangeAdmin
{
    /// <summary>A million rows: a service that turns in circles must not hold us for ever.</summary>
    private const int PageLimit = 1000;

    private readonly CmdletRetry retry = new(clock, logger);

    public async Task<CmdletResult> InvokeAsync(Cmdlet cmdlet, CancellationToken cancellationToken)
    {
        var first = await ListAsync(cmdlet, cancellationToken);
        var expired = first is CmdletResult.Failed { Error.Kind: ExchangeErrorKind.PageExpired } && cmdlet.Verb == CmdletVerb.Read;
        return expired ? await ListAsync(cmdlet, cancellationToken) : first;
    }

    private async Task<CmdletResult> ListAsync(Cmdlet cmdlet, CancellationToken cancellationToken)
    {
        var rows = new List<ExchangeRow>();
        Uri? next = null;
        for (var page = 0; page < PageLimit; page++)
        {
            var (result, link) = await PageAsync(cmdlet, next, cancellationToken);
            if (result is not CmdletResult.Completed completed) return result;
            rows.AddRange(completed.Rows);
            if (link is null) return new CmdletResult.Completed(rows);
            next = link;
        }

        return Failed(ExchangeErrorKind.Unknown, $"{cmdlet.Name}: the listing has no end");
    }

    private async Task<(CmdletResult Result, Uri? Next)> PageAsync(Cmdlet cmdlet, Uri? page, CancellationToken cancellationToken)
    {
        Uri? next = null;
        var result = await retry.For(cmdlet).ExecuteAsync(
            async token =>
            {
                switch (await wire.SendAsync(cmdlet, page, token))
                {
                    case ExchangeAnswer.Page answer when answer.Value.Next is { } link && !TrustedHosts.SameOrigin(link, answer.From):
                        return Failed(ExchangeErrorKind.Untrusted, $"{cmdlet.Name}: the next page is on another host");
                    case ExchangeAnswer.Page answer:
                        next = answer.Value.Next;
                        return new CmdletResult.Completed(answer.Value.Rows);
                    case ExchangeAnswer.Error error:
                        return new CmdletResult.Failed(error.Value);
                    default:
                        throw new InvalidOperationException("An exchange ended in no known way.");
                }
            },
            cancellationToken);
        return (result, next);
    }

    private static CmdletResult Failed(ExchangeErrorKind kind, string text) => new CmdletResult.Failed(new ExchangeError(kind, "", text));
}
