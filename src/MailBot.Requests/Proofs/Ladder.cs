using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;

namespace MailBot.Requests.Proofs;

/// <summary>Whether an address can receive, asked rung by rung from what exists to what arrives.</summary>
public sealed class Ladder(IRecipients recipients, IGroups groups, IMailRoutes routes, ProbeRung probes)
{
    /// <summary>One look at every rung. Sends probes where they are due.</summary>
    /// <param name="fromOutside">Whether the internet shall get through; null: whatever its settings say.</param>
    public async Task<Proof> LookAsync(EmailAddress address, bool? fromOutside, Proof before, CancellationToken cancellationToken)
    {
        var proof = before;
        var (exists, group) = await ExistsAsync(address, cancellationToken);
        proof = ProbeRung.With(proof, exists);
        var outside = fromOutside ?? group?.AcceptsOutside ?? true;
        var route = await RouteAsync(address, cancellationToken);
        proof = ProbeRung.With(proof, route);
        proof = ProbeRung.With(proof, Settings(exists, group, outside));
        proof = ProbeRung.With(proof, await MembersAsync(exists, group, cancellationToken));
        if (exists.State != RungState.Passed) return proof;

        proof = await probes.LookAsync(ProbeOrigin.Inside, address, proof, cancellationToken);
        if (!outside) return ProbeRung.With(proof, new ProofRung(Rung.Outside, RungState.NotWanted));
        // Where the world is led elsewhere a message from outside would only bother a stranger.
        return route.State == RungState.Failed
            ? ProbeRung.With(proof, new ProofRung(Rung.Outside, RungState.Unknown, route.Evidence))
            : await probes.LookAsync(ProbeOrigin.Outside, address, proof, cancellationToken);
    }

    private async Task<(ProofRung Rung, MailGroup? Group)> ExistsAsync(EmailAddress address, CancellationToken cancellationToken)
    {
        switch (await groups.FindByAddressAsync(address, fresh: true, cancellationToken))
        {
            case Reading<MailGroup>.Found { Value: var group }:
                return (new ProofRung(Rung.Exists, RungState.Passed, group.Recipient.DisplayName), group);
            case Reading<MailGroup>.Denied denied:
                return (new ProofRung(Rung.Exists, RungState.Unknown, denied.Permission), null);
            case Reading<MailGroup>.Unavailable:
                return (new ProofRung(Rung.Exists, RungState.Unknown), null);
        }

        return await recipients.FindByAddressAsync(address, cancellationToken) switch
        {
            Reading<MailRecipient>.Found { Value: { SoftDeleted: false } holder } => (new ProofRung(Rung.Exists, RungState.Passed, holder.DisplayName), null),
            Reading<MailRecipient>.Found or Reading<MailRecipient>.Missing => (new ProofRung(Rung.Exists, RungState.Failed, address.ToString()), null),
            _ => (new ProofRung(Rung.Exists, RungState.Unknown), null),
        };
    }

    private async Task<ProofRung> RouteAsync(EmailAddress address, CancellationToken cancellationToken) =>
        await routes.FindAsync(address.Domain, cancellationToken) switch
        {
            Reading<MailRoute>.Found { Value: { Accepted: false } route } => new ProofRung(Rung.Route, RungState.Failed, route.Domain),
            Reading<MailRoute>.Found { Value: { LeadsHome: true } route } => new ProofRung(Rung.Route, RungState.Passed, route.Exchangers[0]),
            Reading<MailRoute>.Found { Value: var route } => new ProofRung(Rung.Route, RungState.Failed, $"{(route.Exchangers.Count == 0 ? "-" : route.Exchangers[0])} ≠ {route.Expected}"),
            Reading<MailRoute>.Missing => new ProofRung(Rung.Route, RungState.Failed, address.Domain),
            _ => new ProofRung(Rung.Route, RungState.Unknown),
        };

    private static ProofRung Settings(ProofRung exists, MailGroup? group, bool outside)
    {
        if (exists.State != RungState.Passed) return new ProofRung(Rung.Settings, RungState.Unknown);
        var against = group switch
        {
            null => null,
            { AcceptsOutside: false } when outside => "RequireSenderAuthenticationEnabled",
            { Restricted: true } => "AcceptMessagesOnlyFrom",
            { Moderated: true } => "ModerationEnabled",
            _ => null,
        };
        return new ProofRung(Rung.Settings, against is null ? RungState.Passed : RungState.Failed, against);
    }

    private async Task<ProofRung> MembersAsync(ProofRung exists, MailGroup? group, CancellationToken cancellationToken)
    {
        if (exists.State != RungState.Passed) return new ProofRung(Rung.Members, RungState.Unknown);
        if (group is null) return new ProofRung(Rung.Members, RungState.NotWanted);
        return await groups.MembersAsync(group.Id, fresh: true, cancellationToken) is Reading<IReadOnlyList<MailRecipient>>.Found { Value: var members }
            ? new ProofRung(Rung.Members, members.Count > 0 ? RungState.Passed : RungState.Failed, FormattableString.Invariant($"{members.Count}"))
            : new ProofRung(Rung.Members, RungState.Unknown);
    }
}
