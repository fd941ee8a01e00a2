namespace MailBot.Requests.Contracts;

/// <summary>A database belongs to one tenant and one mode for ever: a rehearsal must never be opened as the real thing.</summary>
public interface ITenantSeal
{
    /// <summary>Records mode and tenant in a new database, or compares them with what is recorded.</summary>
    Task<SealResult> SealAsync(string mode, string tenantId, CancellationToken cancellationToken);
}

public abstract record SealResult
{
    private SealResult() { }

    public sealed record Matches : SealResult;

    public sealed record Differs(string Mode, string TenantId) : SealResult;
}
