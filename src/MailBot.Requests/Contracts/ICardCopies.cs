using MailBot.Requests.People;

namespace MailBot.Requests.Contracts;

/// <summary>
/// Where copies of requests' cards are posted, and which version each shows. Delivery is by state: the writer renders the
/// request as it is now, never a queued card.
/// </summary>
public interface ICardCopies
{
    /// <summary>
    /// Takes copies whose wanted version is higher than the shown one, that are alive, due and not leased. A copy without a
    /// conversation is given its person's personal chat; where the person has none yet it is not returned.
    /// </summary>
    Task<IReadOnlyList<CardCopy>> ClaimAsync(string owner, TimeSpan lease, int limit, CancellationToken cancellationToken);

    /// <summary>The copy now shows <paramref name="version"/>. If more is wanted by then it is due again.</summary>
    /// <param name="activityId">Null when the channel took the post without giving an id: posted, not editable.</param>
    Task ShownAsync(CardCopy copy, long version, string? activityId, CancellationToken cancellationToken);

    /// <summary>Gives the copy back to be tried again at <paramref name="due"/>.</summary>
    Task PostponeAsync(CardCopy copy, DateTimeOffset due, CancellationToken cancellationToken);

    /// <summary>The channel no longer lets the bot write there. Kept for the record, never tried again.</summary>
    Task DeadAsync(CardCopy copy, string why, CancellationToken cancellationToken);

    /// <summary>Asks for another copy of a request (« montre D-0427 »); posted by the writer like any other.</summary>
    Task AddAsync(string requestId, CardTarget target, CancellationToken cancellationToken);

    /// <summary>The copy that an activity is, to know what a click was made on.</summary>
    Task<CardCopy?> FindByActivityAsync(ConversationAddress conversation, string activityId, CancellationToken cancellationToken);

    /// <summary>All copies that one activity shows, oldest first: several requests may share a card.</summary>
    Task<IReadOnlyList<CardCopy>> OfActivityAsync(ConversationAddress conversation, string activityId, CancellationToken cancellationToken);

    /// <summary>A person's living copies of this view that are posted and can be edited, newest first.</summary>
    Task<IReadOnlyList<CardCopy>> PostedToAsync(PersonKey person, CardView view, int limit, CancellationToken cancellationToken);

    Task<IReadOnlyList<CardCopy>> OfRequestAsync(string requestId, CancellationToken cancellationToken);

    /// <summary>Copies waiting to be posted or edited now (those that wait for a person's first activity don't count).</summary>
    Task<int> CountWaitingAsync(CancellationToken cancellationToken);
}

/// <param name="Owner">The writer that holds the lease; null outside of a claim.</param>
/// <param name="Lease">Fence: raised by each claim.</param>
public sealed record CardCopy(
    string Id,
    string RequestId,
    PersonKey Person,
    CardView View,
    ConversationAddress? Conversation,
    string? ActivityId,
    long WantedVersion,
    long ShownVersion,
    int Attempt,
    bool Alive,
    string? Owner,
    long Lease);
