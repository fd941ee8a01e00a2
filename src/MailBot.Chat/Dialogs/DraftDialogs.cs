using MailBot.Chat.Drafts;
using MailBot.Chat.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.Logging;

namespace MailBot.Chat.Dialogs;

/// <summary>Runs a step through the dialog of this person in this conversation; where its state was lost, begins anew from the row.</summary>
internal sealed partial class DraftDialogs(DraftTalk drafts, ILogger<DraftDialogs> log)
{
    private readonly DraftDialog dialog = new(drafts);

    public async Task<DraftProgress> RunAsync(ITurnContext context, IStatePropertyAccessor<DialogState> state, Turn turn, DraftStep step, CancellationToken cancellationToken)
    {
        var carried = new DraftTurn(turn, step);
        context.TurnState.Set(carried);
        var dialogs = new DialogSet(state);
        dialogs.Add(dialog);
        var dc = await dialogs.CreateContextAsync(context, cancellationToken);
        var result = await dc.ContinueDialogAsync(cancellationToken);
        if (result.Status == DialogTurnStatus.Empty || carried.Progress is null) await BeginAsync(dc, carried, cancellationToken);

        // A stack that no form of today stands on would swallow the step: the row is enough to take it.
        if (carried.Progress is null) StepTakenWithoutDialog(log, step.GetType().Name);
        carried.Progress ??= await drafts.HandleAsync(turn, step, cancellationToken);
        turn.Memory.Draft = carried.Progress.Draft;
        return carried.Progress;
    }

    private static async Task BeginAsync(DialogContext dc, DraftTurn carried, CancellationToken cancellationToken)
    {
        if (carried.Progress is not null) return;
        await dc.CancelAllDialogsAsync(cancellationToken);
        await dc.BeginDialogAsync(DraftDialog.DialogId, null, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, EventName = "StepTakenWithoutDialog", Message = "The step {step} was taken from the stored draft, without its dialog")]
    private static partial void StepTakenWithoutDialog(ILogger log, string step);
}
