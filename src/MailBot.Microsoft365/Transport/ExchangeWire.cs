using System.Net;
using Azure.Identity;
using MailBot.Microsoft365.Credentials;
using Microsoft.Extensions.Logging;

namespace MailBot.Microsoft365.Transport;

/// <summary>One HTTP exchange with Exchange: token, limit on time and on calls at once, redirects, body. Repeats nothing but a refused token.</summary>
internal sealed class ExchangeWire(
    TenantOptions options, IHttpClientFactory clients, ExchangeTokens tokens, TimeProvider clock, ILogger<ExchangeWire> logger) : IDisposable
{
    private const int CallsAtOnce = 3;
    private const int RedirectLimit = 3;

    /// <summary>A listing takes up to 20 s; a write may take longer, and giving up on it leaves its outcome unknown.</summary>
    private static readonly TimeSpan ReadLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan WriteLimit = TimeSpan.FromSeconds(120);

    private readonly SemaphoreSlim places = new(CallsAtOnce, CallsAtOnce);
    private readonly ExchangeRequests requests = new(options);
    private readonly TrustedHosts trusted = new(options.Addresses().Exchange);

    /// <param name="page">Null for the first page.</param>
    public async Task<ExchangeAnswer> SendAsync(Cmdlet cmdlet, Uri? page, CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        using var limit = new CancellationTokenSource(cmdlet.Verb == CmdletVerb.Read ? ReadLimit : WriteLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        var requestId = Guid.NewGuid().ToString();
        var began = clock.GetTimestamp();
        try
        {
            var answer = await WithTokenAsync(cmdlet, page ?? requests.Address, requestId, either.Token);
            Log(cmdlet, answer, requestId, clock.GetElapsedTime(began));
            return answer;
        }
        catch (Exception failure) when (Fault(cmdlet, failure, cancellationToken) is { } fault)
        {
            ExchangeLog.Unreachable(logger, cmdlet.Name, requestId, failure);
            return fault;
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();

    /// <summary>A refused token means that nothing was done, so even a write is sent again, once, with a new one.</summary>
    private async Task<ExchangeAnswer> WithTokenAsync(Cmdlet cmdlet, Uri address, string requestId, CancellationToken cancellationToken)
    {
        var (answer, refused) = await FollowAsync(cmdlet, address, await tokens.CurrentAsync(cancellationToken), requestId, cancellationToken);
        if (!refused) return answer;
        string renewed;
        try
        {
            renewed = await tokens.RenewedAsync(cancellationToken);
        }
        catch (AuthenticationFailedException)
        {
            return answer;
        }

        return (await FollowAsync(cmdlet, address, renewed, requestId, cancellationToken)).Answer;
    }

    private async Task<(ExchangeAnswer Answer, bool TokenRefused)> FollowAsync(
        Cmdlet cmdlet, Uri address, string bearer, string requestId, CancellationToken cancellationToken)
    {
        using var http = clients.CreateClient(cmdlet.Route == ExchangeRoute.Home ? WireNames.Exchange : WireNames.ExchangeFresh);
        for (var redirects = 0; redirects <= RedirectLimit; redirects++)
        {
            using var request = requests.Create(cmdlet, address, bearer, requestId);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!IsRedirect(response.StatusCode))
            {
                var body = await AnswerBody.ReadAsync(response.Content, cancellationToken);
                Diagnose(cmdlet, response, requestId);
                return (ExchangeAnswer.Read(cmdlet, response, body, address, clock), response.StatusCode == HttpStatusCode.Unauthorized);
            }

            if (trusted.Redirected(address, response.Headers.Location) is not { } target)
                return (ExchangeAnswer.Failed(ExchangeErrorKind.Untrusted, $"{cmdlet.Name}: redirected to a host that is not Exchange"), false);
            address = target;
        }

        return (ExchangeAnswer.Failed(ExchangeErrorKind.Untrusted, $"{cmdlet.Name}: redirected too often"), false);
    }

    private static bool IsRedirect(HttpStatusCode status) =>
        status is HttpStatusCode.Moved or HttpStatusCode.Found or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    /// <summary>Null for what isn't the network's or the sign-in's doing, the caller's own cancellation included.</summary>
    private static ExchangeAnswer.Error? Fault(Cmdlet cmdlet, Exception failure, CancellationToken cancellationToken) => failure switch
    {
        OperationCanceledException when cancellationToken.IsCancellationRequested => null,
        OperationCanceledException => ExchangeAnswer.Failed(ExchangeErrorKind.Transient, $"{cmdlet.Name}: no answer in time"),
        HttpRequestException or IOException => ExchangeAnswer.Failed(ExchangeErrorKind.Transient, $"{cmdlet.Name}: the connection broke"),
        AuthenticationFailedException refused => SignInFailure.Of(refused) switch
        {
            { ForGood: true } why => ExchangeAnswer.Failed(ExchangeErrorKind.MissingPermission, why.Detail),
            var why => ExchangeAnswer.Failed(ExchangeErrorKind.Transient, why.Detail),
        },
        _ => null,
    };

    private void Diagnose(Cmdlet cmdlet, HttpResponseMessage response, string requestId)
    {
        if (response.Headers.TryGetValues("x-ms-diagnostics", out var reasons))
            ExchangeLog.Diagnosed(logger, cmdlet.Name, requestId, string.Join(' ', reasons));
    }

    private void Log(Cmdlet cmdlet, ExchangeAnswer answer, string requestId, TimeSpan took)
    {
        if (answer is ExchangeAnswer.Error { Value: var error })
            ExchangeLog.Refused(logger, cmdlet.Name, error.Kind, error.Type, requestId, (long)took.TotalMilliseconds);
        else
            ExchangeLog.Answered(logger, cmdlet.Name, requestId, (long)took.TotalMilliseconds);
    }
}
