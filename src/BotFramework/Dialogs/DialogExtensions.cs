namespace Microsoft.Bot.Builder.Dialogs;

public static class DialogExtensions
{
    /// <summary>Continues the conversation's dialog, or begins this one. Unlike upstream it sends no trace with the whole state.</summary>
    public static async Task RunAsync(this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        var context = await new DialogSet(accessor).Add(dialog).CreateContextAsync(turnContext, cancellationToken).ConfigureAwait(false);
        var turn = await context.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
        if (turn.Status == DialogTurnStatus.Empty) await context.BeginDialogAsync(dialog.Id, null, cancellationToken).ConfigureAwait(false);
    }
}
