using MailBot.Chat.Delivery;
using MailBot.Requests.Contracts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace MailBot.Chat.Teams.Middleware;

/// <summary>One turn of a conversation at a time, over all instances, and each message once. Runs before any state is loaded.</summary>
internal sealed partial class ConversationTurnMiddleware(
    IConversationTurns turns, ChatQuiet quiet, TurnSettings settings, TimeProvider clock, ILogger<ConversationTurnMiddleware> log) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        if (Incoming.IsOwn(activity))
        {
            await next(cancellationToken);
            return;
        }

        using var running = quiet.Turn();
        var conversation = $"{activity.ServiceUrl}|{activity.Conversation.Id}";
        var owner = Guid.NewGuid().ToString("N");
        var entered = await EnterAsync(conversation, owner, activity.Type, cancellationToken);
        try
        {
            if (!entered && activity.Type == ActivityTypes.Invoke) turnContext.TurnState.Set(new BusyConversation());
            if (!entered && activity.Type != ActivityTypes.Invoke) TurnWithoutLease(log, activity.Type);
            await RunOnceAsync(turnContext, conversation, owner, entered, next, cancellationToken);
        }
        finally
        {
            if (entered) await turns.LeaveAsync(conversation, owner, CancellationToken.None);
        }
    }

    /// <summary>A repeated message is ignored. A repeated click is asked again: its command id makes it harmless, and it wants its card.</summary>
    private async Task RunOnceAsync(ITurnContext turnContext, string conversation, string owner, bool entered, NextDelegate next, CancellationToken cancellationToken)
    {
        var key = Incoming.Key(turnContext.Activity);
        if (await turns.WasHandledAsync(key, cancellationToken))
        {
            RepeatedActivity(log, turnContext.Activity.Type);
            if (turnContext.Activity.Type != ActivityTypes.Invoke) return;
            turnContext.TurnState.Set(new RepeatedClick());
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var renewing = entered ? RenewAsync(conversation, owner, ended.Token) : Task.CompletedTask;
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            await ended.CancelAsync();
            await renewing;
        }

        await turns.HandledAsync(key, CancellationToken.None);
    }

    private async Task<bool> EnterAsync(string conversation, string owner, string type, CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() + (type == ActivityTypes.Invoke ? settings.ClickWaits : settings.MessageWaits);
        while (!await turns.TryEnterAsync(conversation, owner, settings.Lease, cancellationToken))
        {
            if (clock.GetUtcNow() >= until) return false;
            await Task.Delay(settings.Pause, clock, cancellationToken);
        }

        return true;
    }

    private async Task RenewAsync(string conversation, string owner, CancellationToken ended)
    {
        try
        {
            while (true)
            {
                await Task.Delay(settings.Lease / 2, clock, ended);
                if (!await turns.TryEnterAsync(conversation, owner, settings.Lease, ended)) LeaseLost(log);
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The turn is over.
        }
    }

    [LoggerMessage(Level = LogLevel.Information, EventName = "RepeatedActivity", Message = "An activity ({type}) was handled before; it has no effect again")]
    private static partial void RepeatedActivity(ILogger log, string type);

    [LoggerMessage(Level = LogLevel.Warning, EventName = "TurnWithoutLease", Message = "The conversation stayed taken; the activity ({type}) is handled all the same, so that it isn't lost")]
    private static partial void TurnWithoutLease(ILogger log, string type);

    [LoggerMessage(Level = LogLevel.Warning, EventName = "TurnLeaseLost", Message = "The conversation was taken over while its turn was running")]
    private static partial void LeaseLost(ILogger log);
}

/// <summary>In the turn's state when the conversation could not be had in time: nothing may be changed, the current card is the answer.</summary>
internal sealed record BusyConversation;

/// <summary>In the turn's state when this very click was handled to its end before: what it posted is not posted again.</summary>
internal sealed record RepeatedClick;
