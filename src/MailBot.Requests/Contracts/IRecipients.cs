using MailBot.Requests.Addresses;

namespace MailBot.Requests.Contracts;

/// <summary>Looking up mailboxes, groups and contacts at the mail provider.</summary>
public interface IRecipients
{
    /// <summary>Who holds an address, of every type of recipient, deleted ones that keep it reserved included.</summary>
    Task<Reading<MailRecipient>> FindByAddressAsync(EmailAddress address, CancellationToken cancellationToken);

    /// <summary>A recipient by its stable id or by its directory id.</summary>
    /// <param name="fresh">
    /// True reads as a stranger would, on another route than the writes take: only then does seeing a change prove that it spread.
    /// </param>
    Task<Reading<MailRecipient>> FindByIdAsync(string id, bool fresh, CancellationToken cancellationToken);

    /// <summary>Every group that people may name, those that MailBot can't change included and told by their type. May be some minutes old.</summary>
    Task<Reading<IReadOnlyList<MailRecipient>>> ListGroupsAsync(CancellationToken cancellationToken);

    /// <summary>Whether mail can leave from an alias (otherwise it leaves from the primary address).</summary>
    Task<Reading<bool>> SendsFromAliasAsync(CancellationToken cancellationToken);
}
