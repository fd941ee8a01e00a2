using MailBot.Requests.Execution;

namespace MailBot.Requests.Proofs;

/// <summary>What one look at a recorded step came to.</summary>
public abstract record ProofLook
{
    private ProofLook() { }

    /// <summary>This step has nothing to prove beyond being read back.</summary>
    public sealed record NothingToProve : ProofLook;

    /// <summary>A message really arrived.</summary>
    public sealed record Proven(Proof Proof) : ProofLook;

    /// <summary>No sign either way: look again.</summary>
    /// <param name="Pause">How long to wait before.</param>
    public sealed record Waiting(Proof Proof, TimeSpan Pause) : ProofLook;

    /// <summary>It stays recorded, not proven: there is no means to find out, or no more time.</summary>
    public sealed record Unproven(Proof Proof) : ProofLook;

    /// <summary>Positive evidence that it doesn't work, and recreating would not mend it.</summary>
    public sealed record Broken(Proof Proof, ItemFailure Failure) : ProofLook;

    /// <summary>Positive evidence that it is dead, and deleting and recreating it is allowed.</summary>
    /// <param name="Restores">Steps to append: what others added to it meanwhile and would be lost.</param>
    public sealed record Recreate(Proof Proof, IReadOnlyList<string> Restores) : ProofLook;
}
