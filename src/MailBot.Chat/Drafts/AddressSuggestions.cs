using MailBot.Chat.Cards;
using MailBot.Chat.Texts;
using MailBot.Chat.Turns;
using MailBot.Requests.Addresses;
using MailBot.Requests.Kinds;
using MailBot.Requests.Kinds.Aliases;
using MailBot.Requests.Kinds.Groups;

namespace MailBot.Chat.Drafts;

/// <summary>Offers an address that would do, as a button: without accents, or at a domain of the company.</summary>
internal sealed class AddressSuggestions(IListCards lists)
{
    private const int Domains = 3;

    public IEnumerable<Reply> For(Turn turn, IReadOnlyList<RequestProblem> problems)
    {
        var addresses = problems.SelectMany(Addresses).ToList();
        if (addresses.Count > 0) yield return new Reply.Card(lists.Choice(turn.Viewer, Say(turn, "Address.Suggestion"), [.. addresses.Select(a => Option(turn, a))]));
    }

    private static IEnumerable<string> Addresses(RequestProblem problem) => problem switch
    {
        GroupProblem.AddressWrong wrong => Addresses(wrong.Problem),
        AliasProblem.AddressMalformed { Reading: AddressReading.NotAscii { Suggestion: { } suggestion } } => [suggestion],
        AliasProblem.DomainNotAccepted foreign => foreign.Accepted.Take(Domains).Select(domain => $"{foreign.Address.LocalPart}@{domain}"),
        _ => [],
    };

    private static ChoiceOption Option(Turn turn, string address) => new(Say(turn, "Address.Use", address), Say(turn, "Address.Typed", address));

    private static string Say(Turn turn, string key, params ReadOnlySpan<object?> facts) => TextCatalogue.Replies.Say(turn.Language, key, facts);
}
