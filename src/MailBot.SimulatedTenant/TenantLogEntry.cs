using System.Text.Json.Nodes;

namespace MailBot.SimulatedTenant;

/// <summary>One request as the tenant saw it: a line of <c>tenant-log.jsonl</c>, on disk before the request was answered.</summary>
/// <param name="Sequence">1, 2, 3… over all runs on the same folder.</param>
/// <param name="Route">The route's template, such as <c>/v1.0/users/{id}</c>.</param>
/// <param name="Anchor">The anchor mailbox that chose the Exchange backend; null when there was none.</param>
/// <param name="Target">Whom it was about: the Identity of a cmdlet, the id in a path.</param>
/// <param name="Parameters">Query or cmdlet parameters, without secrets.</param>
/// <param name="Status">HTTP status; 0 when the connection was broken instead of answered.</param>
/// <param name="Effective">True if and only if the request changed what the tenant holds.</param>
/// <param name="Error">The type or code of the error in the answer.</param>
/// <param name="Fault">The fault that struck it.</param>
public sealed record TenantLogEntry(
    long Sequence,
    DateTimeOffset At,
    string Method,
    string Route,
    string? Cmdlet,
    string? Anchor,
    string? Target,
    JsonObject? Parameters,
    int Status,
    bool Effective,
    string? Error,
    FaultKind? Fault);
