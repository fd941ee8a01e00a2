using MailBot.Requests.Addresses;

namespace MailBot.Requests.Contracts;

/// <summary>Giving and taking secondary addresses. Both calls may be repeated: what is so already is reported, not an error.</summary>
public interface IAliases
{
    Task<MailOutcome> AddAsync(MailRecipient recipient, EmailAddress alias, CancellationToken cancellationToken);

    /// <remarks>Never removes a primary address: that is refused as an invalid value.</remarks>
    Task<MailOutcome> RemoveAsync(MailRecipient recipient, EmailAddress alias, CancellationToken cancellationToken);
}
