using MailBot.Chat.Cards;
using MailBot.Chat.Teams.Wire;
using MailBot.Requests.Approvals;
using MailBot.Requests.Contracts;
using MailBot.Requests.People;

namespace MailBot.Chat.Teams;

/// <summary>How a person reads in a conversation, from what was kept with it.</summary>
internal sealed class Viewers(ChatOptions options, Deadlines deadlines)
{
    public Viewer Of(Person person, ConversationAddress conversation)
    {
        var known = KnownConversations.Decode(conversation.Reference);
        var zone = known.zone is { Length: > 0 } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found) ? found : deadlines.Zone;
        return new Viewer(person, known.language ?? options.CompanyLanguage, zone, options.ActionsFor(known.phone));
    }
}
