using MailBot.Chat.Language;
using MailBot.Requests.Contracts;
using MailBot.Requests.People;

namespace MailBot.Chat.Commands;

/// <summary>The company as sentences may refer to it, read from the directory for each sentence.</summary>
internal sealed class Companies(IPeople people, IRecipients recipients, IDomains domains)
{
    /// <returns>The view, and whether all of it could be read: a name that is missing from half a view may well exist.</returns>
    public async Task<(CompanyView View, bool Complete)> ReadAsync(CancellationToken cancellationToken)
    {
        var persons = await people.ListAsync(cancellationToken);
        var groups = await recipients.ListGroupsAsync(cancellationToken);
        var accepted = await domains.ListAsync(cancellationToken);
        var complete = persons is Reading<IReadOnlyList<Person>>.Found
            && groups is Reading<IReadOnlyList<MailRecipient>>.Found
            && accepted is Reading<IReadOnlyList<AcceptedDomain>>.Found;
        return (new CompanyView(Known(persons), Known(groups), Known(accepted)), complete);
    }

    private static IReadOnlyList<T> Known<T>(Reading<IReadOnlyList<T>> reading) =>
        reading is Reading<IReadOnlyList<T>>.Found found ? found.Value : [];
}
