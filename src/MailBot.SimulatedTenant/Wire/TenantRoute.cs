namespace MailBot.SimulatedTenant.Wire;

/// <param name="Template">ASP.NET route template; also the route's name in the log.</param>
/// <param name="Describe">Fills in what the log and the faults need to know (cmdlet, target, parameters) before anything is decided.</param>
/// <param name="Handle">Decides the answer. Runs alone: no other request is handled meanwhile.</param>
internal sealed record TenantRoute(
    TenantSurface Surface, string Method, string Template, Action<TenantCall> Describe, Func<TenantCall, Answer> Handle);

internal enum TenantSurface
{
    Token,
    Graph,
    Exchange,
    Simulation,
    Unknown,
}
