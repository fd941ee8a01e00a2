using System.Net;
using MailBot.Chat.Cards;
using MailBot.Chat.Delivery;
using MailBot.Chat.Teams.Wire;
using MailBot.Requests.Contracts;
using MailBot.Requests.People;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MailBot.Chat.Teams;

/// <summary>Writes outside of a turn: continues the conversation that a reference names.</summary>
internal sealed class TeamsCardChannel(BotAdapter adapter, BotAccount account, Viewers viewers) : ICardChannel
{
    public Viewer ViewerOf(Person person, ConversationAddress conversation) => viewers.Of(person, conversation);

    public Task<Posting> PostAsync(ConversationAddress to, RenderedCard card, CancellationToken cancellationToken) => SendAsync(to, Answers.Card(card), cancellationToken);

    public Task<Posting> SayAsync(ConversationAddress to, string sentence, CancellationToken cancellationToken) => SendAsync(to, Answers.Words(sentence), cancellationToken);

    public Task<Posting> EditAsync(ConversationAddress to, string activityId, RenderedCard card, CancellationToken cancellationToken) => ContinueAsync(to, (context, token) =>
    {
        var activity = Answers.Card(card);
        activity.Id = activityId;
        return context.UpdateActivityAsync(activity, token);
    }, cancellationToken);

    private Task<Posting> SendAsync(ConversationAddress to, Activity activity, CancellationToken cancellationToken) =>
        ContinueAsync(to, (context, token) => context.SendActivityAsync(activity, token), cancellationToken);

    /// <summary>The continuing event has an id of its own that no message answers to: it must not become the message's replyToId.</summary>
    private async Task<Posting> ContinueAsync(ConversationAddress to, Func<ITurnContext, CancellationToken, Task<ResourceResponse>> write, CancellationToken cancellationToken)
    {
        Posting posting = new Posting.NotNow("the conversation was not continued", null);
        var reference = WireFormat.DecodeReference(KnownConversations.Decode(to.Reference).reference ?? "null");
        await adapter.ContinueConversationAsync(account.AppId, reference, async (context, token) =>
        {
            context.OnSendActivities((_, activities, send) =>
            {
                foreach (var activity in activities) activity.ReplyToId = null;
                return send();
            });
            posting = await TryAsync(() => write(context, token), token);
        }, cancellationToken);
        return posting;
    }

    private static async Task<Posting> TryAsync(Func<Task<ResourceResponse>> write, CancellationToken cancellationToken)
    {
        try
        {
            var response = await write();
            return new Posting.Shown(string.IsNullOrEmpty(response?.Id) ? null : response.Id);
        }
        catch (ErrorResponseException refused)
        {
            return Refused(refused);
        }
        catch (HttpRequestException unreachable)
        {
            return new Posting.NotNow(unreachable.Message, null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Posting.NotNow("the channel did not answer in time", null);
        }
    }

    private static Posting Refused(ErrorResponseException refused) => WireFormat.Status(refused) switch
    {
        HttpStatusCode.Forbidden or HttpStatusCode.NotFound => new Posting.Gone(refused.Message),
        // The same card would be refused again.
        HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge => new Posting.Gone(refused.Message),
        _ => new Posting.NotNow(refused.Message, WireFormat.RetryAfter(refused)),
    };
}

/// <summary>Who the bot is to the channel.</summary>
/// <param name="AppId">Empty where a loopback channel asks for none.</param>
internal sealed record BotAccount(string AppId);
