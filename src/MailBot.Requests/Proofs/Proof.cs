namespace MailBot.Requests.Proofs;

/// <summary>What is known of whether an address works. Stored with the item that it belongs to.</summary>
/// <param name="Rungs">The last look, in the order of the ladder.</param>
/// <param name="Since">When proving began.</param>
/// <param name="Probes">Messages that were sent to find out, oldest first.</param>
/// <param name="Recreated">The address was deleted and created again once: never a second time.</param>
/// <param name="LateAfter">When it was proven, if later than is usual.</param>
/// <param name="Arrived">A message has passed at some time: it must never be deleted for being dead.</param>
/// <param name="Ended">Nothing more is looked for by itself.</param>
public sealed record Proof(
    IReadOnlyList<ProofRung> Rungs,
    DateTimeOffset Since,
    IReadOnlyList<SentProbe> Probes,
    bool Recreated = false,
    DateTimeOffset? LateAfter = null,
    bool Ended = false,
    bool Arrived = false)
{
    /// <summary>By content: a look that found nothing new is no change.</summary>
    public bool Equals(Proof? other) => other is not null
        && (Since, Recreated, LateAfter, Ended, Arrived) == (other.Since, other.Recreated, other.LateAfter, other.Ended, other.Arrived)
        && Rungs.SequenceEqual(other.Rungs) && Probes.SequenceEqual(other.Probes);

    public override int GetHashCode() => HashCode.Combine(Since, Recreated, LateAfter, Ended, Rungs.Count, Probes.Count);

    public static Proof Begun(DateTimeOffset at) => new([], at, []);

    /// <summary>What was written again is proven anew; that it was recreated is not forgotten.</summary>
    public Proof Restarted(DateTimeOffset at) => Begun(at) with { Recreated = Recreated, Arrived = Arrived };

    public ProofRung? this[Rung rung] => Rungs.FirstOrDefault(r => r.Rung == rung);

    public bool Passed(Rung rung) => this[rung]?.State == RungState.Passed;

    public bool Failed(Rung rung) => this[rung]?.State == RungState.Failed;
}

/// <param name="Evidence">What was seen, in the field's words (a host, a status, a non-delivery code); never a sentence for people.</param>
public sealed record ProofRung(Rung Rung, RungState State, string? Evidence = null);

/// <summary>The ladder: each rung explains those above it.</summary>
public enum Rung
{
    /// <summary>The group exists and holds the address.</summary>
    Exists,

    /// <summary>The domain is accepted and its MX leads to the provider.</summary>
    Route,

    /// <summary>The settings let in those who shall write.</summary>
    Settings,
    Members,

    /// <summary>A message from a mailbox of the company arrived at each member.</summary>
    Inside,

    /// <summary>A message from outside the company arrived.</summary>
    Outside,
}

public enum RungState
{
    Passed,
    Failed,

    /// <summary>No sign either way yet.</summary>
    Waiting,

    /// <summary>It can't be found out: no probe is configured, or no answer was had.</summary>
    Unknown,

    /// <summary>Not asked of this address (mail from outside where only the company may write).</summary>
    NotWanted,
}

/// <param name="Subject">Unique; how the trace finds it.</param>
public sealed record SentProbe(Contracts.ProbeOrigin Origin, string Subject, DateTimeOffset At);
