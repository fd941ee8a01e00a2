using MailBot.SimulatedTenant.Faults;
using MailBot.SimulatedTenant.State;
using MailBot.SimulatedTenant.Storage;
using MailBot.SimulatedTenant.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MailBot.SimulatedTenant.Wire;

/// <summary>Takes each request through the same steps: wait, decide, write state, write log, and only then answer.</summary>
internal sealed class RequestPipeline(
    TenantDirectory directory, TenantFile file, RequestLog log, FaultDesk faults, TokenCheck tokens, TimeProvider clock, ILogger logger) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);

    public async Task RunAsync(HttpContext http, TenantRoute route)
    {
        var call = await TenantCall.ReadAsync(http, route);
        route.Describe(call);
        await Task.Delay(faults.TakeDelay(call, FaultKind.Latency), clock, http.RequestAborted);
        Answer answer;
        // From here on the client may go away: what was begun is finished and logged, as a real server would.
        await gate.WaitAsync(CancellationToken.None);
        try
        {
            answer = Decide(call);
        }
        finally
        {
            gate.Release();
        }

        await Task.Delay(faults.TakeDelay(call, FaultKind.SlowAnswer), clock, http.RequestAborted);
        await SendAsync(http, call, answer);
    }

    /// <summary>Looks at the state while no request changes it.</summary>
    public async Task<T> AloneAsync<T>(Func<T> look)
    {
        await gate.WaitAsync(CancellationToken.None);
        try
        {
            return look();
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private Answer Decide(TenantCall call)
    {
        call.Now = clock.GetUtcNow();
        call.Sequence = log.LastSequence + 1;
        var before = directory.Revision;
        var fault = tokens.Refusal(call) is null ? faults.Take(call) : null;
        var answer = Carry(call, fault);
        var effective = directory.Revision != before;
        if (effective)
            file.Write(directory.Tenant);
        log.Append(new TenantLogEntry(
            call.Sequence, call.Now, call.Method, call.Route.Template, call.Cmdlet, call.Anchor, call.Target, call.Parameters,
            answer.Status, effective, answer.Error, fault?.Fault.Kind));
        if (fault is not null)
            SimulationLog.FaultStruck(logger, fault.Fault.Kind, call.Cmdlet ?? call.Route.Template);
        return answer;
    }

    private Answer Carry(TenantCall call, StruckFault? fault)
    {
        if (tokens.Refusal(call) is { } refusal)
            return refusal;
        if (fault is null)
            return call.Route.Handle(call);
        if (fault.InsteadOf(call) is { } instead)
            return instead;
        call.Route.Handle(call);
        return fault.After();
    }

    private async Task SendAsync(HttpContext http, TenantCall call, Answer answer)
    {
        if (answer.Status == Answer.Broken)
        {
            http.Abort();
            return;
        }

        http.Response.StatusCode = answer.Status;
        http.Response.Headers["request-id"] = call.RequestId.ToString();
        http.Response.Headers.Date = clock.GetUtcNow().ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        if (call.Header("client-request-id") is { Length: > 0 } clientRequestId)
            http.Response.Headers["client-request-id"] = clientRequestId;
        foreach (var (name, value) in answer.Headers)
            http.Response.Headers[name] = value;
        http.Response.ContentType = answer.ContentType;
        http.Response.ContentLength = answer.Status == StatusCodes.Status204NoContent ? null : answer.Body.Length;
        // Even an empty body is too much for a 204: the server would then close the connection under the next request.
        if (!answer.Body.IsEmpty)
            await http.Response.Body.WriteAsync(answer.Body, http.RequestAborted);
    }
}
