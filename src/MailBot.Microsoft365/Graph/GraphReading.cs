using System.Text.Json;
using Azure.Identity;
using MailBot.Microsoft365.Credentials;
using MailBot.Microsoft365.Transport;
using MailBot.Requests.Contracts;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;
using Polly.Timeout;

namespace MailBot.Microsoft365.Graph;

/// <summary>Turns what the Graph package throws into a reading.</summary>
internal static class GraphReading
{
    /// <param name="permission">The least application permission that allows this.</param>
    public static async Task<Reading<T>> AskAsync<T>(
        Func<CancellationToken, Task<T?>> ask, string permission, TimeProvider clock, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await ask(cancellationToken) is { } value
                ? new Reading<T>.Found(value)
                : new Reading<T>.Unavailable("Graph: the answer could not be read");
        }
        catch (ODataError error)
        {
            return OfError<T>(error, permission, clock);
        }
        catch (AuthenticationFailedException refused)
        {
            var why = SignInFailure.Of(refused);
            return why.ForGood ? new Reading<T>.Denied(why.Detail) : new Reading<T>.Unavailable(why.Detail);
        }
        catch (Exception fault) when (IsFault(fault, cancellationToken))
        {
            return new Reading<T>.Unavailable($"Graph: {Name(fault)}");
        }
    }

    private static Reading<T> OfError<T>(ODataError error, string permission, TimeProvider clock)
    {
        var code = error.Error?.Code ?? "";
        return error.ResponseStatusCode switch
        {
            // Any other 404 is about the address or the service, and says nothing of the thing asked for.
            404 when code is "Request_ResourceNotFound" or "ResourceNotFound" or "ErrorInvalidUser" or "MailboxNotEnabledForRESTAPI" => new Reading<T>.Missing(),
            403 => new Reading<T>.Denied(permission),
            _ => new Reading<T>.Unavailable($"Graph answered {error.ResponseStatusCode} {code}".TrimEnd(), Wait(error, clock)),
        };
    }

    private static TimeSpan? Wait(ODataError error, TimeProvider clock)
    {
        var header = error.ResponseHeaders?.FirstOrDefault(h => string.Equals(h.Key, "Retry-After", StringComparison.OrdinalIgnoreCase)).Value;
        return RetryAfter.Of(header?.FirstOrDefault(), clock);
    }

    private static bool IsFault(Exception fault, CancellationToken cancellationToken) => fault switch
    {
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        _ => fault is HttpRequestException or TimeoutRejectedException or ApiException or JsonException or IOException or OtherHostException,
    };

    private static string Name(Exception fault) => fault switch
    {
        OperationCanceledException or TimeoutRejectedException => "no answer in time",
        ApiException api => $"answered {api.ResponseStatusCode}",
        OtherHostException => "the next page is on another host",
        JsonException => "the answer could not be read",
        _ => "the connection broke",
    };
}
