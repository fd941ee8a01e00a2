namespace MailBot.SimulatedTenant.Faults;

/// <summary>A fault that waits for its requests and counts them.</summary>
internal sealed class ArmedFault(TenantFault fault)
{
    private int toSkip = fault.Skip;
    private int? left = fault.Times;

    public TenantFault Fault => fault;

    public bool IsSpent => left <= 0;

    /// <summary>Until when Retry-After told clients to stay away.</summary>
    public DateTimeOffset ClosedUntil { get; private set; }

    public TenantFault Remaining() => fault with { Times = left, Skip = toSkip };

    public bool Strikes(DateTimeOffset now)
    {
        if (ClosedUntil > now)
        {
            ClosedUntil = now + fault.RetryAfter;
            return true;
        }

        if (IsSpent)
            return false;
        if (toSkip > 0)
        {
            toSkip--;
            return false;
        }

        left--;
        if (fault.Kind is FaultKind.Throttle or FaultKind.Busy)
            ClosedUntil = now + fault.RetryAfter;
        return true;
    }
}
