using System.Globalization;
using MailBot.SimulatedTenant.Exchange;
using MailBot.SimulatedTenant.Graph;
using MailBot.SimulatedTenant.Wire;

namespace MailBot.SimulatedTenant.Faults;

/// <summary>A fault at the moment it strikes one request.</summary>
internal sealed record StruckFault(TenantFault Fault, DateTimeOffset At)
{
    public static bool IsAboutWrites(FaultKind kind) =>
        kind is FaultKind.CommitThenDrop or FaultKind.CommitThenTimeout or FaultKind.DropBeforeCommit or FaultKind.Lie;

    /// <summary>The answer given instead of handling the request; null for faults that let the request be carried out first.</summary>
    public Answer? InsteadOf(TenantCall call) => Fault.Kind switch
    {
        FaultKind.Throttle => TooMany(call).With("Retry-After", Seconds(Fault.RetryAfter)),
        FaultKind.ThrottleWithoutHeader => TooMany(call),
        FaultKind.Busy => Unavailable(call).With("Retry-After", (At + Fault.RetryAfter).ToString("R", CultureInfo.InvariantCulture)),
        FaultKind.ServerBusyText when call.Route.Surface == TenantSurface.Exchange => ExchangeErrors.ServerBusy().ToAnswer(ErrorShape.Pipe),
        FaultKind.ServerBusyText or FaultKind.Down => Unavailable(call),
        FaultKind.DropBeforeCommit => new Answer(Answer.Broken) { Error = "connection broken before the write" },
        FaultKind.Lie when call.Route.Surface == TenantSurface.Exchange => ExchangeAnswer.Rows(call, [], []),
        FaultKind.Lie => new Answer(204),
        FaultKind.Unauthorized when call.Route.Surface == TenantSurface.Exchange => new Answer(401) { Error = "Unauthorized" },
        FaultKind.Unauthorized => GraphError.Answer(call, 401, "InvalidAuthenticationToken", "Access token has expired or is not yet valid."),
        FaultKind.CommitThenDrop or FaultKind.CommitThenTimeout => null,
        _ => throw new InvalidOperationException($"{Fault.Kind} is not decided here."),
    };

    /// <summary>The answer once the write is done.</summary>
    public Answer After() => Fault.Kind switch
    {
        FaultKind.CommitThenDrop => new Answer(Answer.Broken) { Error = "connection broken after the write" },
        FaultKind.CommitThenTimeout => new Answer(504) { Error = "GatewayTimeout" },
        _ => throw new InvalidOperationException($"{Fault.Kind} is not decided here."),
    };

    private static Answer TooMany(TenantCall call) => GraphError.Answer(call, 429, "TooManyRequests", "Too many requests.");

    private static Answer Unavailable(TenantCall call) =>
        GraphError.Answer(call, 503, "ServiceUnavailable", "The service is temporarily unavailable. Please try again later.");

    private static string Seconds(TimeSpan wait) => Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
