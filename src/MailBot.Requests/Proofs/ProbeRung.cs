using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;

namespace MailBot.Requests.Proofs;

/// <summary>The upper rungs: a message is sent, and the provider's trace tells what became of it.</summary>
public sealed class ProbeRung(IMailProbe probes, IMailTrace trace, IDomains domains, ProofOptions options, TimeProvider clock)
{
    /// <summary>How every probe's subject begins.</summary>
    public const string Subject = "MailBot ";

    /// <summary>Sends a probe where one is due, and follows those that were sent.</summary>
    /// <returns>The proof with this rung looked at; what passed once stays passed.</returns>
    public async Task<Proof> LookAsync(ProbeOrigin origin, EmailAddress address, Proof proof, CancellationToken cancellationToken)
    {
        var rung = RungOf(origin);
        if (proof.Passed(rung)) return proof;
        if (probes.Sender(origin) is not { } sender) return With(proof, await WithoutProbeAsync(origin, address, proof, cancellationToken));

        var followed = await FollowAsync(origin, sender, proof, cancellationToken);
        return followed is not null && !IsDue(followed, proof) ? With(proof, followed) : await SendAsync(origin, address, proof, cancellationToken);
    }

    /// <summary>Whether any message, by whomever, reached the address. Null when that can't be known.</summary>
    public async Task<bool?> AnythingArrivedAsync(EmailAddress address, DateTimeOffset since, CancellationToken cancellationToken) =>
        await trace.FindAsync(new TraceQuery(address, null, null, since), cancellationToken) switch
        {
            Reading<IReadOnlyList<TracedMessage>>.Found found => found.Value.Any(Arrived),
            Reading<IReadOnlyList<TracedMessage>>.Missing => false,
            _ => null,
        };

    internal static Rung RungOf(ProbeOrigin origin) => origin == ProbeOrigin.Inside ? Rung.Inside : Rung.Outside;

    /// <summary>
    /// A probe that failed is repeated, since the address may have come alive; it bothers nobody. One that was lost (turned away
    /// at the edge, say) is repeated less and less often: it may only be late, and each reaches people.
    /// </summary>
    private bool IsDue(ProofRung followed, Proof proof)
    {
        var sent = proof.Probes.Where(p => RungOf(p.Origin) == followed.Rung).ToList();
        var age = clock.GetUtcNow() - sent[^1].At;
        return followed switch
        {
            { State: RungState.Failed } => age >= options.ProbeAgain,
            { State: RungState.Waiting, Evidence: null } => age >= options.ProbeAgain * Math.Pow(2, sent.Count - 1),
            _ => false,
        };
    }

    private async Task<Proof> SendAsync(ProbeOrigin origin, EmailAddress address, Proof proof, CancellationToken cancellationToken)
    {
        var probe = new SentProbe(origin, $"{Subject}{Guid.NewGuid():N}", clock.GetUtcNow());
        var rung = RungOf(origin);
        return await probes.SendAsync(origin, address, probe.Subject, cancellationToken) switch
        {
            MailOutcome.Done or MailOutcome.AlreadySo => With(proof with { Probes = [.. proof.Probes, probe] }, new ProofRung(rung, RungState.Waiting)),
            MailOutcome.Transient => With(proof, new ProofRung(rung, RungState.Waiting)),
            MailOutcome.Refused refused => With(proof, new ProofRung(rung, RungState.Unknown, refused.Detail)),
            var other => With(proof, new ProofRung(rung, RungState.Unknown, other.GetType().Name)),
        };
    }

    /// <summary>The newest probe that came to something; an older one may arrive after all.</summary>
    private async Task<ProofRung?> FollowAsync(ProbeOrigin origin, EmailAddress sender, Proof proof, CancellationToken cancellationToken)
    {
        ProofRung? newest = null;
        foreach (var probe in proof.Probes.Where(p => p.Origin == origin).Reverse())
        {
            var rung = await FollowAsync(probe, sender, cancellationToken);
            if (rung.State == RungState.Passed) return rung;
            newest ??= rung;
        }

        return newest;
    }

    private async Task<ProofRung> FollowAsync(SentProbe probe, EmailAddress sender, CancellationToken cancellationToken)
    {
        var rung = RungOf(probe.Origin);
        var reading = await trace.FindAsync(new TraceQuery(null, sender, probe.Subject, probe.At.AddMinutes(-1)), cancellationToken);
        if (reading is Reading<IReadOnlyList<TracedMessage>>.Denied denied) return new ProofRung(rung, RungState.Unknown, denied.Permission);
        if (reading is not Reading<IReadOnlyList<TracedMessage>>.Found { Value: var rows }) return new ProofRung(rung, RungState.Waiting);

        var ends = rows.Where(r => r.Status != TraceStatus.Expanded).ToList();
        var arrived = ends.Count(r => r.Status is TraceStatus.Delivered or TraceStatus.FilteredAsSpam);
        var onTheWay = ends.Any(r => r.Status is TraceStatus.Pending or TraceStatus.Quarantined or TraceStatus.Other);
        var patient = clock.GetUtcNow() - probe.At < options.Usual;
        if (arrived > 0 && !(onTheWay && patient)) return new ProofRung(rung, RungState.Passed, FormattableString.Invariant($"{arrived}/{ends.Count}"));
        if (arrived == 0 && !onTheWay && ends.FirstOrDefault(r => r.Status == TraceStatus.Failed) is { } failed)
        {
            return new ProofRung(rung, RungState.Failed, await WhyAsync(failed, cancellationToken));
        }

        return new ProofRung(rung, RungState.Waiting, onTheWay ? nameof(TraceStatus.Pending) : null);
    }

    private async Task<string> WhyAsync(TracedMessage failed, CancellationToken cancellationToken) =>
        await trace.WhyFailedAsync(failed, cancellationToken) is Reading<string>.Found { Value: var why } ? why : nameof(TraceStatus.Failed);

    /// <summary>Without a probe of our own a stranger's message proves as much.</summary>
    private async Task<ProofRung> WithoutProbeAsync(ProbeOrigin origin, EmailAddress address, Proof proof, CancellationToken cancellationToken)
    {
        var rung = RungOf(origin);
        if (await domains.ListAsync(cancellationToken) is not Reading<IReadOnlyList<AcceptedDomain>>.Found { Value: var own }) return new ProofRung(rung, RungState.Unknown);
        var rows = await trace.FindAsync(new TraceQuery(address, null, null, proof.Since), cancellationToken) is Reading<IReadOnlyList<TracedMessage>>.Found { Value: var found } ? found : [];
        var seen = rows.Any(r => Arrived(r) && r.Sender is { } from && own.Any(d => d.Name == from.Domain) == (origin == ProbeOrigin.Inside));
        return new ProofRung(rung, seen ? RungState.Passed : RungState.Unknown);
    }

    private static bool Arrived(TracedMessage row) => row.Status is TraceStatus.Delivered or TraceStatus.Expanded or TraceStatus.FilteredAsSpam;

    internal static Proof With(Proof proof, ProofRung rung) =>
        proof with { Rungs = [.. proof.Rungs.Where(r => r.Rung != rung.Rung).Append(rung).OrderBy(r => r.Rung)] };
}
