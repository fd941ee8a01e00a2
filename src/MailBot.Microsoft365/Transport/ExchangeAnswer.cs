using System.Net;
using MailBot.Microsoft365.Transport.Errors;

namespace MailBot.Microsoft365.Transport;

/// <summary>What one HTTP exchange came to: a page, or an error.</summary>
internal abstract record ExchangeAnswer
{
    private ExchangeAnswer() { }

    /// <param name="From">The address that answered, after redirects.</param>
    internal sealed record Page(ExchangePage Value, Uri From) : ExchangeAnswer;

    internal sealed record Error(ExchangeError Value) : ExchangeAnswer;

    public static Error Failed(ExchangeErrorKind kind, string text, TimeSpan? retryAfter = null) => new(new ExchangeError(kind, "", text, retryAfter));

    /// <summary>Reads a response whose body is at hand. The exception in the body decides; only without one does the status.</summary>
    public static ExchangeAnswer Read(Cmdlet cmdlet, HttpResponseMessage response, ReadOnlyMemory<byte> body, Uri from, TimeProvider clock)
    {
        var retryAfter = RetryAfter.Of(response, clock);
        if (ExchangeErrorBody.Read(body) is { } told && Sorted(cmdlet, told, response.StatusCode, retryAfter) is { } error) return new Error(error);
        if (!response.IsSuccessStatusCode) return WithoutException(cmdlet, response, retryAfter);
        return ExchangePage.Read(body) is { } page
            ? new Page(page, from)
            : Failed(ExchangeErrorKind.Transient, $"{cmdlet.Name}: the answer could not be read");
    }

    /// <summary>Null when the body names no exception and says nothing known, so that only the status is left.</summary>
    private static ExchangeError? Sorted(Cmdlet cmdlet, CmdletException told, HttpStatusCode status, TimeSpan? retryAfter) =>
        ExchangeErrorClassifier.Classify(told) switch
        {
            ExchangeErrorKind.Unknown when told.Type.Length == 0 && IsPassing(status) => null,
            ExchangeErrorKind.MissingPermission => new(ExchangeErrorKind.MissingPermission, "", CmdletRoles.Needed(cmdlet.Name)),
            ExchangeErrorKind.ManagerRequired => new(ExchangeErrorKind.MissingPermission, "", CmdletRoles.GroupBypass),
            var kind => new(kind, told.ShortType, told.Text, retryAfter),
        };

    private static Error WithoutException(Cmdlet cmdlet, HttpResponseMessage response, TimeSpan? retryAfter) => response.StatusCode switch
    {
        HttpStatusCode.Unauthorized => Failed(ExchangeErrorKind.MissingPermission, CmdletRoles.Application),
        HttpStatusCode.Forbidden => Failed(ExchangeErrorKind.MissingPermission, CmdletRoles.Needed(cmdlet.Name)),
        HttpStatusCode.TooManyRequests => Failed(ExchangeErrorKind.Throttled, $"{cmdlet.Name}: too many requests", retryAfter),
        var status when IsPassing(status) => Failed(ExchangeErrorKind.Transient, $"{cmdlet.Name}: Exchange answered {(int)status}", retryAfter),
        var status => Failed(ExchangeErrorKind.Unknown, $"{cmdlet.Name}: Exchange answered {(int)status} and nothing else"),
    };

    private static bool IsPassing(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or HttpStatusCode.BadGateway
            or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout or HttpStatusCode.InternalServerError;
}
