using MailBot.Chat.Teams.Wire;
using MailBot.Chat.Texts;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.People;
using Microsoft.Bot.Builder;

namespace MailBot.Chat.Teams.Middleware;

/// <summary>Finds out who speaks, by directory object id and nothing else, and remembers where they can be written to.</summary>
internal sealed class SpeakerMiddleware(IPeople people, IConversationBook book, WorkSignal cards, ChatOptions options) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        if (Incoming.IsOwn(activity))
        {
            await next(cancellationToken);
            return;
        }

        var language = Incoming.Language(activity, WireFormat.Client(activity), options.CompanyLanguage);
        switch (await people.FindAsync(activity.From.AadObjectId, cancellationToken))
        {
            case Reading<Person>.Found { Value.IsGuest: true }:
                await Answers.SayAsync(turnContext, TextCatalogue.Replies.Say(language, "Who.Guest"), cancellationToken);
                break;
            case Reading<Person>.Found { Value: var person }:
                await GoOnAsync(turnContext, person, language, next, cancellationToken);
                break;
            case Reading<Person>.Missing:
                await Answers.SayAsync(turnContext, TextCatalogue.Replies.Say(language, "Who.Unknown"), cancellationToken);
                break;
            default:
                await Answers.SayAsync(turnContext, TextCatalogue.Replies.Say(language, "Directory.Down"), cancellationToken);
                break;
        }
    }

    private async Task GoOnAsync(ITurnContext turnContext, Person person, string language, NextDelegate next, CancellationToken cancellationToken)
    {
        var conversation = Incoming.Address(turnContext.Activity, language);
        if (Incoming.IsPrivate(turnContext.Activity))
        {
            await book.SaveAsync(person.Key, conversation, cancellationToken);
            cards.Raise();
        }

        turnContext.TurnState.Set(new Speaker(person, conversation));
        await next(cancellationToken);
    }
}
