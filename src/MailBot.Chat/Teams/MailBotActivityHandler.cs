using MailBot.Chat.Cards;
using MailBot.Chat.Dialogs;
using MailBot.Chat.Teams.Middleware;
using MailBot.Chat.Teams.Wire;
using MailBot.Chat.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;

namespace MailBot.Chat.Teams;

/// <summary>From activities to turns and back. Edited and deleted messages, reactions and the rest are nobody's wish and are left alone.</summary>
internal sealed class MailBotActivityHandler(
    Conversation conversation, DraftDialogs drafts, ReplySender sender, Welcomes welcomes, BusyAnswers busy, Viewers viewers, PrivateConversationState state) : TeamsActivityHandler
{
    private readonly IStatePropertyAccessor<DialogState> dialogState = state.CreateProperty<DialogState>("dialog");
    private readonly IStatePropertyAccessor<ChatMemory> memory = state.CreateProperty<ChatMemory>("memory");

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = ((ITurnContext)turnContext).Activity;
        var isPrivate = Incoming.IsPrivate(activity);
        // In a group chat or channel only what is said to the bot is its business.
        if (!isPrivate && activity.Value is null && !turnContext.Activity.MentionsRecipient()) return;
        var said = activity.Value is not null && string.IsNullOrWhiteSpace(activity.Text)
            ? new Said.Click(Payloads.ReadClick(activity.Value, null), activity.ReplyToId)
            : (Said)new Said.Text(Incoming.Words(activity));
        await TakeAsync(turnContext, said, cancellationToken);
    }

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        var click = Payloads.ReadClick(invokeValue.Action.Data, invokeValue.Action.Verb);
        var said = new Said.Click(click, ((ITurnContext)turnContext).Activity.ReplyToId);
        if (turnContext.TurnState.Get<BusyConversation>() is not null)
        {
            return await busy.AnswerAsync(Turn(turnContext, said, new ChatMemory()), click, "Click.Busy", cancellationToken);
        }

        if (turnContext.TurnState.Get<RepeatedClick>() is not null && CardVerbs.Posts(click.Verb)) return Answers.Beside(ReplySender.Below(Turn(turnContext, said, new ChatMemory())));
        try
        {
            return await TakeAsync(turnContext, said, cancellationToken) ?? throw new InvalidOperationException("A click was left without an answer.");
        }
        catch (OperationCanceledException) when (turnContext.TurnState.Get<InvokeLimit>() is { Work.IsCancellationRequested: true, Answer.IsCancellationRequested: false } limit)
        {
            return await busy.AnswerAsync(Turn(turnContext, said, new ChatMemory()), click, "Click.Late", limit.Answer);
        }
    }

    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        WelcomeAsync(turnContext, cancellationToken);

    protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.MembersAdded is { Count: > 0 } ? WelcomeAsync(turnContext, cancellationToken) : Task.CompletedTask;

    private async Task<AdaptiveCardInvokeResponse?> TakeAsync(ITurnContext context, Said said, CancellationToken cancellationToken)
    {
        var remembered = await memory.GetAsync(context, () => new ChatMemory(), cancellationToken);
        var turn = Turn(context, said, remembered);
        var routed = await conversation.RouteAsync(turn, cancellationToken);
        var replies = routed switch
        {
            Routed.Draft draft => (await drafts.RunAsync(context, dialogState, turn, draft.Step, cancellationToken)).Replies,
            Routed.Done done => done.Replies,
            _ => throw new InvalidOperationException($"Unexpected route {routed.GetType().Name}."),
        };
        var answer = await sender.SendAsync(context, turn, replies, routed is Routed.Draft, cancellationToken);
        await state.SaveChangesAsync(context, false, cancellationToken);
        return answer;
    }

    private async Task WelcomeAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        if (!Incoming.IsPrivate(context.Activity)) return;
        var turn = Turn(context, new Said.Text(""), new ChatMemory());
        if (await welcomes.FirstTimeAsync(turn, cancellationToken) is { } card) await sender.SendAsync(context, turn, [card], true, cancellationToken);
    }

    private Turn Turn(ITurnContext context, Said said, ChatMemory remembered)
    {
        var speaker = context.TurnState.Get<Speaker>() ?? throw new InvalidOperationException("Nobody was found to speak: the speaker middleware is missing.");
        var viewer = viewers.Of(speaker.Person, speaker.Conversation);
        return new Turn(Incoming.Key(context.Activity), viewer, speaker.Conversation, Incoming.IsPrivate(context.Activity), said, remembered);
    }
}
