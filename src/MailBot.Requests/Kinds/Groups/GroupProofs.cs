using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Proofs;

namespace MailBot.Requests.Kinds.Groups;

/// <summary>
/// Proves a group, and applies the customer's one-hour rule with its safeguards: only on positive evidence, only a group that this
/// request created, never once a message has passed, never where the route or the settings are to blame, and once.
/// </summary>
public sealed class GroupProofs(Ladder ladder, ProbeRung probes, IGroups groups, ProofOptions options, TimeProvider clock)
{
    private static readonly TimeSpan TraceReach = TimeSpan.FromDays(10);

    internal async Task<ProofLook> LookAsync(GroupStep step, Proof? before, CancellationToken cancellationToken)
    {
        if (step.Does != GroupAct.Create) return new ProofLook.NothingToProve();
        var outside = step.GroupId is null ? step.Creates?.Audience == Audience.Everyone : (bool?)null;
        var proof = await ladder.LookAsync(GroupSteps.AddressOf(step), outside, before ?? Proof.Begun(clock.GetUtcNow()), cancellationToken);
        var passed = clock.GetUtcNow() - proof.Since;
        return Arrived(proof, passed) ?? Blamed(proof, passed) ?? await EvidenceAsync(step, proof, passed, cancellationToken);
    }

    private ProofLook? Arrived(Proof proof, TimeSpan passed)
    {
        var inside = proof.Passed(Rung.Inside);
        var outside = proof.Passed(Rung.Outside);
        // Mail from inside says nothing about the internet; but where no more can be known, it arrived.
        var enough = outside || (inside && (Blind(proof, Rung.Outside) || passed >= options.GiveUp));
        if (!enough || proof.Failed(Rung.Route)) return null;
        return new ProofLook.Proven(passed > options.Usual ? proof with { LateAfter = clock.GetUtcNow() } : proof);
    }

    /// <summary>Something plain that recreating would not mend.</summary>
    private ProofLook? Blamed(Proof proof, TimeSpan passed)
    {
        if (proof.Failed(Rung.Exists)) return passed >= options.Usual ? Broken(proof, Rung.Exists) : Wait(proof);
        if (proof.Failed(Rung.Route) && proof[Rung.Outside]?.State != RungState.NotWanted) return proof[Rung.Inside]?.State == RungState.Waiting && passed < options.Usual ? Wait(proof) : Broken(proof, Rung.Route);
        if (proof.Failed(Rung.Settings)) return Broken(proof, Rung.Settings);
        return proof.Failed(Rung.Members) ? Broken(proof, Rung.Members) : null;
    }

    private async Task<ProofLook> EvidenceAsync(GroupStep step, Proof proof, TimeSpan passed, CancellationToken cancellationToken)
    {
        var failed = proof.Failed(Rung.Inside) ? Rung.Inside : proof.Failed(Rung.Outside) ? Rung.Outside : (Rung?)null;
        if (failed is null)
        {
            var blind = Blind(proof, Rung.Inside) && Blind(proof, Rung.Outside);
            return blind || passed >= options.GiveUp ? new ProofLook.Unproven(proof) : Wait(proof);
        }

        if (passed < options.RecreateAfter) return new ProofLook.Waiting(proof, options.PauseAfter(options.RecreateAfter - passed));
        return await RecreationAsync(step, proof, cancellationToken) ?? (passed >= options.GiveUp || step.GroupId is not null || proof.Recreated || proof.Passed(Rung.Inside)
            ? Broken(proof, failed.Value)
            : new ProofLook.Waiting(proof, options.LongestPause));
    }

    /// <summary>Null when something speaks against deleting it, or can't be known now.</summary>
    private async Task<ProofLook?> RecreationAsync(GroupStep step, Proof proof, CancellationToken cancellationToken)
    {
        if (step.GroupId is not null || step.Creates?.Mark is not { } mark || proof.Recreated) return null;
        if (!proof.Passed(Rung.Route) || !proof.Passed(Rung.Settings) || !proof.Passed(Rung.Members)) return null;
        if (proof.Arrived || proof.Passed(Rung.Inside) || proof.Passed(Rung.Outside)) return null;
        var address = GroupSteps.AddressOf(step);
        if (await groups.FindByAddressAsync(address, fresh: false, cancellationToken) is not Reading<MailGroup>.Found { Value: var group } || group.Mark != mark) return null;
        if (await ArrivedSinceAsync(address, group.CreatedAt ?? proof.Since, cancellationToken) is not false) return null;
        if (await RestoresAsync(step, group, cancellationToken) is not { } restores) return null;
        return new ProofLook.Recreate(new Proof([], clock.GetUtcNow(), [], Recreated: true), restores);
    }

    /// <summary>The trace goes ten days back: what an older group received can't be known.</summary>
    private async Task<bool?> ArrivedSinceAsync(EmailAddress address, DateTimeOffset created, CancellationToken cancellationToken) =>
        clock.GetUtcNow() - created < TraceReach ? await probes.AnythingArrivedAsync(address, created, cancellationToken) : null;

    /// <summary>Members and senders that others gave the group meanwhile; null when that can't be read now.</summary>
    private async Task<IReadOnlyList<string>?> RestoresAsync(GroupStep step, MailGroup group, CancellationToken cancellationToken)
    {
        var facts = step.Creates!;
        if (await groups.MembersAsync(group.Id, fresh: false, cancellationToken) is not Reading<IReadOnlyList<MailRecipient>>.Found { Value: var members }) return null;
        if (await groups.SendersAsync(group.Id, fresh: false, cancellationToken) is not Reading<IReadOnlyList<string>>.Found { Value: var senders }) return null;
        var more = members.Where(m => !facts.Members.Any(p => GroupReadings.Is(m, p.Id))).Select(m => new PersonFact(m.DirectoryId ?? m.Id, m.DisplayName)).ToList();
        var sendingMore = senders.Where(id => !facts.SendersNow().Any(p => string.Equals(p.Id, id, StringComparison.OrdinalIgnoreCase)))
            .Select(id => new PersonFact(id, members.FirstOrDefault(m => GroupReadings.Is(m, id))?.DisplayName ?? id));
        return
        [
            .. more.Select(p => GroupPlan.ForPerson(step, GroupAct.AddMember, p, 0).Encode()),
            .. sendingMore.Select(p => GroupPlan.ForPerson(step, GroupAct.LetSend, p, 0).Encode()),
        ];
    }

    private static bool Blind(Proof proof, Rung rung) => proof[rung]?.State is null or RungState.Unknown or RungState.NotWanted;

    /// <summary>What the trace calls pending will not be there in a second; what it doesn't know yet may.</summary>
    private ProofLook.Waiting Wait(Proof proof)
    {
        var pending = proof.Rungs.Any(r => r is { State: RungState.Waiting, Evidence: not null });
        var unknown = proof.Rungs.Any(r => r is { State: RungState.Waiting, Evidence: null });
        var since = proof.Probes.Count == 0 ? proof.Since : proof.Probes.Max(p => p.At);
        return new ProofLook.Waiting(proof, pending && !unknown ? options.LongestPause : options.PauseAfter(clock.GetUtcNow() - since));
    }

    private static ProofLook.Broken Broken(Proof proof, Rung rung) =>
        new(proof, new ItemFailure.DoesNotReceive(rung, proof[rung]?.Evidence ?? "", proof.Recreated));
}
