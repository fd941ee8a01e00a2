using MailBot.Requests.Addresses;

namespace MailBot.Requests.Contracts;

/// <summary>
/// Distribution groups: what they are, who is in them, who answers with their address. Every write may be repeated: what is so
/// already is reported, not an error.
/// </summary>
public interface IGroups
{
    /// <summary>A group by the provider's stable id. Anything that is no distribution group is Missing.</summary>
    /// <param name="fresh">True reads on another route than the writes take: only then does seeing a change prove that it spread.</param>
    Task<Reading<MailGroup>> FindAsync(string groupId, bool fresh, CancellationToken cancellationToken);

    /// <summary>The group that holds an address, as primary or alias.</summary>
    Task<Reading<MailGroup>> FindByAddressAsync(EmailAddress address, bool fresh, CancellationToken cancellationToken);

    /// <summary>Direct members.</summary>
    Task<Reading<IReadOnlyList<MailRecipient>>> MembersAsync(string groupId, bool fresh, CancellationToken cancellationToken);

    /// <summary>Directory ids of those who may send with the group's address.</summary>
    Task<Reading<IReadOnlyList<string>>> SendersAsync(string groupId, bool fresh, CancellationToken cancellationToken);

    /// <summary>
    /// Creates an empty group. AlreadySo when a group with this very <see cref="NewGroup.Mark"/> holds the address: an earlier call
    /// that seemed to fail had created it. Conflict when somebody else holds the address or the name.
    /// </summary>
    Task<MailOutcome> CreateAsync(NewGroup group, CancellationToken cancellationToken);

    /// <summary>Deletes a group for good, provided that it bears this mark: only what a request created is its to delete.</summary>
    /// <returns>AlreadySo when it is gone; Refused where the mark differs.</returns>
    Task<MailOutcome> DeleteAsync(string groupId, string mark, CancellationToken cancellationToken);

    /// <param name="recipientId">The member's provider id or directory id.</param>
    /// <returns>NotFound names the id of what is missing: the group, or the member, who then has no mailbox (yet).</returns>
    Task<MailOutcome> AddMemberAsync(string groupId, string recipientId, CancellationToken cancellationToken);

    Task<MailOutcome> RemoveMemberAsync(string groupId, string recipientId, CancellationToken cancellationToken);

    /// <summary>Lets a person send with the group's address (SendAs). NotFound as with <see cref="AddMemberAsync"/>.</summary>
    Task<MailOutcome> GrantSendAsAsync(string groupId, string recipientId, CancellationToken cancellationToken);

    Task<MailOutcome> RevokeSendAsAsync(string groupId, string recipientId, CancellationToken cancellationToken);
}

/// <summary>A distribution group as the provider holds it at one moment, without its members.</summary>
/// <param name="Mark">What <see cref="NewGroup.Mark"/> left there; null for a group that MailBot did not create.</param>
/// <param name="AcceptsOutside">Senders outside the company may write to it.</param>
/// <param name="Restricted">Only named senders may write to it, or some may not.</param>
/// <param name="Moderated">Messages wait for a moderator.</param>
/// <param name="Owners">People and groups that manage it, as far as they can be resolved.</param>
public sealed record MailGroup(
    MailRecipient Recipient,
    string? Description,
    string? Mark,
    bool AcceptsOutside,
    bool Restricted,
    bool Moderated,
    IReadOnlyList<MailRecipient> Owners,
    DateTimeOffset? CreatedAt = null)
{
    public string Id => Recipient.Id;
}

/// <summary>A group to be created.</summary>
/// <param name="Name">At most 64 characters, unique in the company.</param>
/// <param name="OwnerIds">Provider or directory ids, at least one.</param>
/// <param name="Mark">Unique to the request: tells an own group from a stranger's.</param>
public sealed record NewGroup(
    string Name,
    EmailAddress Address,
    string? Description,
    bool AcceptsOutside,
    IReadOnlyList<string> OwnerIds,
    string Mark);
