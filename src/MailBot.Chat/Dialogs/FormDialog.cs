using MailBot.Chat.Drafts;
using Microsoft.Bot.Builder.Dialogs;

namespace MailBot.Chat.Dialogs;

/// <summary>
/// A card that is filled in, restated and sent. Prompts continue on messages only; this continues on a button's invoke, on a
/// submitted message and on typed words alike: whatever it is, it comes as the turn's step. State holds only the draft's id.
/// </summary>
internal sealed class FormDialog(string id, DraftStage stays, DraftTalk drafts) : Dialog(id)
{
    private const string DraftId = "draft";

    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) =>
        StepAsync(dc, cancellationToken);

    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        StepAsync(dc, cancellationToken);

    private async Task<DialogTurnResult> StepAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (dc.Context.TurnState.Get<DraftTurn>() is not { } step) return EndOfTurn;
        step.Progress ??= await drafts.HandleAsync(step.Turn, step.Step, cancellationToken);
        if (step.Progress.Stage != stays) return await dc.EndDialogAsync(step.Progress.Stage.ToString(), cancellationToken);
        dc.ActiveDialog.State[DraftId] = step.Progress.Draft ?? "";
        return EndOfTurn;
    }
}
