using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;

namespace MailBot.Requests.Proofs;

/// <summary>What is known of an address that somebody asked to be tested.</summary>
/// <param name="Holder">The mailbox or group that has the address.</param>
/// <param name="Senders">Names of those who can send with it.</param>
public sealed record AddressReport(EmailAddress Address, MailRecipient Holder, IReadOnlyList<string> Senders, Proof Proof)
{
    /// <summary>A probe is on its way: asking again later may tell more.</summary>
    public bool InFlight => Proof.Rungs.Any(r => r.State == RungState.Waiting);
}

/// <summary>« Teste contact@ »: the ladder on any address of the company, at any time, with the evidence at hand.</summary>
public sealed class AddressTest(Ladder ladder, IRecipients recipients, IGroups groups, IPeople people, ProofOptions options, TimeProvider clock)
{
    /// <summary>How long somebody who asked is kept waiting for a probe to arrive.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <param name="before">The last report's proof, so that its probes are followed and not sent again; null for a new test.</param>
    /// <returns>Missing when nobody has the address.</returns>
    public async Task<Reading<AddressReport>> RunAsync(EmailAddress address, Proof? before, CancellationToken cancellationToken)
    {
        var reading = await recipients.FindByAddressAsync(address, cancellationToken);
        if (reading is not Reading<MailRecipient>.Found { Value: { SoftDeleted: false } holder }) return Nobody(reading);

        var started = clock.GetUtcNow();
        var proof = await ladder.LookAsync(address, null, before ?? Proof.Begun(started), cancellationToken);
        while (proof.Rungs.Any(r => r.State == RungState.Waiting) && clock.GetUtcNow() - started < Patience)
        {
            await Task.Delay(options.FirstCheck < Patience ? options.FirstCheck : Patience, clock, cancellationToken);
            proof = await ladder.LookAsync(address, null, proof, cancellationToken);
        }

        return new Reading<AddressReport>.Found(new AddressReport(address, holder, await SendersAsync(holder, cancellationToken), proof));
    }

    private static Reading<AddressReport> Nobody(Reading<MailRecipient> reading) => reading switch
    {
        Reading<MailRecipient>.Denied denied => new Reading<AddressReport>.Denied(denied.Permission),
        Reading<MailRecipient>.Unavailable unavailable => new Reading<AddressReport>.Unavailable(unavailable.Detail, unavailable.RetryAfter),
        _ => new Reading<AddressReport>.Missing(),
    };

    /// <summary>A mailbox is its person's own; a group's address is sent with by those who were given the right.</summary>
    private async Task<IReadOnlyList<string>> SendersAsync(MailRecipient holder, CancellationToken cancellationToken)
    {
        if (holder.Type != RecipientType.DistributionGroup) return [holder.DisplayName];
        if (await groups.SendersAsync(holder.Id, fresh: false, cancellationToken) is not Reading<IReadOnlyList<string>>.Found { Value: var ids }) return [];
        var known = await people.ListAsync(cancellationToken) is Reading<IReadOnlyList<People.Person>>.Found { Value: var everybody } ? everybody : [];
        return [.. known.Where(p => ids.Contains(p.Key.ObjectId, StringComparer.OrdinalIgnoreCase)).Select(p => p.DisplayName)];
    }
}
