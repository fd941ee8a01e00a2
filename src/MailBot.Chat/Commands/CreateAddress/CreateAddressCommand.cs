using MailBot.Chat.Cards;
using MailBot.Chat.Drafts;
using MailBot.Chat.Language;
using MailBot.Chat.Texts;
using MailBot.Chat.Turns;

namespace MailBot.Chat.Commands.CreateAddress;

/// <summary>« crée l'adresse devis@ » with nobody named: for oneself it is an alias, for several a group. Who asks chooses.</summary>
internal sealed class CreateAddressCommand(IListCards lists)
{
    public Reply Handle(Turn turn, Understanding said)
    {
        var address = TypedAddress.Of(said.Address);
        var reason = said.Reason is { Length: > 0 } why ? Say(turn, "Entry.Reason", why) : "";
        var question = address is null ? Say(turn, "Entry.Question") : Say(turn, "Entry.QuestionFor", address);
        return new Reply.Card(lists.Choice(turn.Viewer, question,
        [
            new ChoiceOption(Say(turn, "Entry.ForMe"), address is null ? Say(turn, "Entry.ForMe.Typed") : Say(turn, "Entry.ForMe.TypedWith", address, reason)),
            new ChoiceOption(Say(turn, "Entry.ForSeveral"), address is null ? Say(turn, "Entry.ForSeveral.Typed") : Say(turn, "Entry.ForSeveral.TypedWith", address, reason)),
        ]));
    }

    private static string Say(Turn turn, string key, params ReadOnlySpan<object?> facts) => TextCatalogue.Replies.Say(turn.Language, key, facts);
}
