namespace MailBot.SimulatedTenant;

/// <summary>Something that goes wrong for the next requests that match.</summary>
public sealed record TenantFault
{
    public FaultKind Kind { get; set; }

    /// <summary>
    /// A cmdlet (<c>Set-Mailbox</c>), a route (<c>GET /v1.0/users</c>) or a surface (<c>graph</c>, <c>exchange</c>, <c>token</c>);
    /// <c>*</c> stands for any text. Case doesn't matter.
    /// </summary>
    public string Match { get; set; } = "*";

    /// <summary>How often it happens; null means until it is taken away.</summary>
    public int? Times { get; set; } = 1;

    /// <summary>How many matching requests pass unharmed first.</summary>
    public int Skip { get; set; }

    /// <summary>What Retry-After says, in whole seconds; it is enforced, and an early retry extends it.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long <see cref="FaultKind.Latency"/> and <see cref="FaultKind.SlowAnswer"/> take.</summary>
    public TimeSpan Delay { get; set; } = TimeSpan.FromSeconds(1);
}

/// <summary>What goes wrong. Those that speak of writes never touch a read.</summary>
public enum FaultKind
{
    /// <summary>429 with Retry-After in seconds.</summary>
    Throttle,

    /// <summary>429 without Retry-After.</summary>
    ThrottleWithoutHeader,

    /// <summary>503 with Retry-After as a date.</summary>
    Busy,

    /// <summary>An Exchange error body that says the server is too busy; 503 elsewhere.</summary>
    ServerBusyText,

    /// <summary>503 for everything that matches, with nothing to go by.</summary>
    Down,

    /// <summary>A write is carried out, then the connection breaks.</summary>
    CommitThenDrop,

    /// <summary>A write is carried out, then 504 is answered.</summary>
    CommitThenTimeout,

    /// <summary>The connection breaks before a write is carried out.</summary>
    DropBeforeCommit,

    /// <summary>A write is answered with success and not carried out.</summary>
    Lie,

    /// <summary>The token is refused with 401, as after a revocation.</summary>
    Unauthorized,

    /// <summary>The request waits before anything is done.</summary>
    Latency,

    /// <summary>The request is carried out and logged; only the answer waits.</summary>
    SlowAnswer,
}
