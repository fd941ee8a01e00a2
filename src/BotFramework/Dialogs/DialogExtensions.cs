namespace Microsoft.Bot.Builder.Dialogs;

public static class DialogExtensions
{
    /// <summary>
    /// Continues the conversation's dialog, or begins this one. Unlike upstream it sends no "BotState" trace: with expectReplies that
    /// would hand the whole dialog state to the caller. A fault is offered to the dialogs as an event first, from the leaf up.
    /// </summary>
    /// <exception cref="AggregateException">A dialog faulted while it was told of a fault; both are inside.</exception>
    public static async Task RunAsync(this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        ArgumentNullException.ThrowIfNull(turnContext);
        var context = await new DialogSet(accessor).Add(dialog).CreateContextAsync(turnContext, cancellationToken).ConfigureAwait(false);
        foreach (var (key, service) in turnContext.TurnState) context.Services[key] = service;
        while (true)
        {
            try
            {
                await ContinueOrBeginAsync(context, dialog.Id, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                // Handled: the handler changed the stack, so the turn goes on with it.
                if (!await HandledAsync(context, fault, cancellationToken).ConfigureAwait(false)) throw;
            }
        }
    }

    private static async Task ContinueOrBeginAsync(DialogContext context, string dialogId, CancellationToken cancellationToken)
    {
        var turn = await context.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
        if (turn.Status == DialogTurnStatus.Empty) await context.BeginDialogAsync(dialogId, null, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<bool> HandledAsync(DialogContext context, Exception fault, CancellationToken cancellationToken)
    {
        try
        {
            return await context.EmitEventAsync(DialogEvents.Error, fault, true, true, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception second)
        {
            throw new AggregateException("Unable to emit the error as a DialogEvent.", second, fault);
        }
    }
}
