using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;

namespace MailBot.Requests.Kinds.Groups;

/// <summary>A group to be created as it would turn out now, computed from the live directory when it is asked for.</summary>
/// <param name="Holder">Who has the address by now; null while it is free.</param>
/// <param name="WithoutMailbox">Members who can't be added yet.</param>
public sealed record GroupPreview(MailRecipient? Holder, IReadOnlyList<string> WithoutMailbox);

/// <summary>Computes previews for groups to be created.</summary>
public sealed class GroupPreviews(IRecipients recipients, PeopleChecks people)
{
    public async Task<Reading<GroupPreview>> ComputeAsync(GroupFacts facts, CancellationToken cancellationToken)
    {
        if (EmailAddress.TryParse(facts.Address) is not { } address) return new Reading<GroupPreview>.Missing();
        MailRecipient? holder;
        switch (await recipients.FindByAddressAsync(address, cancellationToken))
        {
            case Reading<MailRecipient>.Found found:
                holder = found.Value;
                break;
            case Reading<MailRecipient>.Missing:
                holder = null;
                break;
            default:
                return new Reading<GroupPreview>.Unavailable("the address can't be looked up");
        }

        var findings = await people.ReceiversAsync(facts.Members, GroupProblem.MembersField, cancellationToken);
        var without = findings.Cautions.Concat(findings.Problems).OfType<GroupProblem.PersonHasNoMailbox>().Select(p => p.Name);
        return new Reading<GroupPreview>.Found(new GroupPreview(holder, [.. without]));
    }
}
