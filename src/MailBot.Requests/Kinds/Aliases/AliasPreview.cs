using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;

namespace MailBot.Requests.Kinds.Aliases;

/// <summary>The exact change, computed from the live directory when it is asked for.</summary>
/// <param name="Before">The recipient's addresses now.</param>
/// <param name="After">The addresses that it would have.</param>
/// <param name="SendsFromAlias">Whether replies can leave from an alias; null when that couldn't be read.</param>
public sealed record AliasPreview(
    MailRecipient Recipient,
    EmailAddress Address,
    IReadOnlyList<EmailAddress> Before,
    IReadOnlyList<EmailAddress> After,
    bool? SendsFromAlias)
{
    /// <summary>The directory has moved on since the request was made: the change would do nothing.</summary>
    public bool ChangesNothing => Before.Count == After.Count;
}

/// <summary>Computes previews for alias requests.</summary>
public sealed class AliasPreviews(IRecipients recipients)
{
    public async Task<Reading<AliasPreview>> ComputeAsync(AliasFacts facts, bool add, CancellationToken cancellationToken)
    {
        if (EmailAddress.TryParse(facts.Address) is not { } address || (facts.Recipient?.Id ?? facts.TargetId) is not { } id) return new Reading<AliasPreview>.Missing();
        switch (await recipients.FindByIdAsync(id, fresh: false, cancellationToken))
        {
            case Reading<MailRecipient>.Found { Value: var recipient }:
                var before = recipient.Addresses;
                IReadOnlyList<EmailAddress> after = add
                    ? recipient.Holds(address) ? before : [.. before, address]
                    : [.. before.Where(a => a != address)];
                var sends = await recipients.SendsFromAliasAsync(cancellationToken) is Reading<bool>.Found found ? found.Value : (bool?)null;
                return new Reading<AliasPreview>.Found(new AliasPreview(recipient, address, before, after, sends));
            case Reading<MailRecipient>.Denied denied:
                return new Reading<AliasPreview>.Denied(denied.Permission);
            case Reading<MailRecipient>.Unavailable unavailable:
                return new Reading<AliasPreview>.Unavailable(unavailable.Detail, unavailable.RetryAfter);
            default:
                return new Reading<AliasPreview>.Missing();
        }
    }
}
