using MailBot.Requests.Proofs;

namespace MailBot.Requests.Execution;

/// <summary>One step of the plan and what became of it.</summary>
/// <param name="Index">Position in the plan, from 0.</param>
/// <param name="Step">JSON text that the kind made and the kind alone reads.</param>
/// <param name="WasAlreadySo">Observed before anything was written: undoing must leave it alone.</param>
/// <param name="Proof">What is known of whether it works, for steps that can be proven.</param>
/// <param name="Failure">Set with <see cref="ItemOutcome.Failed"/>.</param>
public sealed record RequestItem(
    int Index,
    string Step,
    ItemOutcome Outcome = ItemOutcome.Planned,
    bool WasAlreadySo = false,
    ItemFailure? Failure = null,
    DateTimeOffset? At = null,
    Proof? Proof = null);

public enum ItemOutcome
{
    Planned,

    /// <summary>The provider accepted the write; not yet read back.</summary>
    Written,

    /// <summary>« Enregistrée »: read back from the directory.</summary>
    Recorded,

    /// <summary>« Vérifiée »: a message really arrived.</summary>
    Proven,
    Failed,
}
