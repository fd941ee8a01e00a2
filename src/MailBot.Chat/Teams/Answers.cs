using System.Net;
using AdaptiveCards;
using MailBot.Chat.Cards;
using MailBot.Chat.Teams.Wire;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MailBot.Chat.Teams;

/// <summary>The shapes in which answers leave.</summary>
internal static class Answers
{
    private const string MessageType = "application/vnd.microsoft.activity.message";

    /// <summary>A sentence as it is: names in it are never Markdown.</summary>
    public static Activity Words(string sentence) => new(ActivityTypes.Message) { Text = sentence, TextFormat = TextFormatTypes.Plain };

    /// <summary>A card alone, with the line that the phone's notification shows.</summary>
    public static Activity Card(RenderedCard card) => new(ActivityTypes.Message)
    {
        Summary = card.Summary,
        Attachments = [new Attachment { ContentType = AdaptiveCard.ContentType, Content = WireFormat.Content(card.Card) }],
    };

    public static AdaptiveCardInvokeResponse InPlace(RenderedCard card) =>
        new() { StatusCode = (int)HttpStatusCode.OK, Type = AdaptiveCard.ContentType, Value = card.Card };

    public static AdaptiveCardInvokeResponse Beside(string sentence) =>
        new() { StatusCode = (int)HttpStatusCode.OK, Type = MessageType, Value = sentence };

    /// <summary>Answers whatever came: an invoke in its response (by a message where it has one: nobody answers twice), a message by a message, anything else not at all.</summary>
    public static Task SayAsync(ITurnContext context, string sentence, CancellationToken cancellationToken) => context.Activity.Type switch
    {
        ActivityTypes.Invoke when context.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is not null => context.SendActivityAsync(Words(sentence), cancellationToken),
        ActivityTypes.Invoke => context.SendActivityAsync(
            new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = (int)HttpStatusCode.OK, Body = Beside(sentence) } }, cancellationToken),
        ActivityTypes.Message => context.SendActivityAsync(Words(sentence), cancellationToken),
        _ => Task.CompletedTask,
    };
}
