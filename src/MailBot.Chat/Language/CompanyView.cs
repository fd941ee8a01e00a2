using MailBot.Requests.Contracts;
using MailBot.Requests.People;

namespace MailBot.Chat.Language;

/// <summary>What a sentence may refer to: the company as it is known at this moment.</summary>
/// <param name="People">Everybody, guests included.</param>
/// <param name="Groups">Groups and shared mailboxes: what has a name and an address and is no person.</param>
/// <param name="Domains">Accepted mail domains.</param>
internal sealed record CompanyView(
    IReadOnlyList<Person> People,
    IReadOnlyList<MailRecipient> Groups,
    IReadOnlyList<AcceptedDomain> Domains)
{
    public static CompanyView Empty { get; } = new([], [], []);
}
