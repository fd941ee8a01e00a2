using MailBot.Chat.Drafts;
using Microsoft.Bot.Builder.Dialogs;

namespace MailBot.Chat.Dialogs;

/// <summary>From a wish to a sent request: the form until the facts are in order, then the summary until it is sent or dropped.</summary>
internal sealed class DraftDialog : ComponentDialog
{
    public const string DialogId = "draft";

    private const string Flow = "draft.flow";
    private const string Form = "draft.form";
    private const string Summary = "draft.summary";

    public DraftDialog(DraftTalk drafts)
        : base(DialogId)
    {
        AddDialog(new WaterfallDialog(Flow, [FormStepAsync, SummaryStepAsync, EndStepAsync]));
        AddDialog(new FormDialog(Form, DraftStage.Form, drafts));
        AddDialog(new FormDialog(Summary, DraftStage.Summary, drafts));
        InitialDialogId = Flow;
    }

    private static Task<DialogTurnResult> FormStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.BeginDialogAsync(Form, null, cancellationToken);

    private static Task<DialogTurnResult> SummaryStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        Is(step, DraftStage.Summary) ? step.BeginDialogAsync(Summary, null, cancellationToken) : step.EndDialogAsync(null, cancellationToken);

    /// <summary>A correction that broke the facts leads back to the form.</summary>
    private static Task<DialogTurnResult> EndStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        Is(step, DraftStage.Form) ? step.ReplaceDialogAsync(Flow, null, cancellationToken) : step.EndDialogAsync(null, cancellationToken);

    private static bool Is(WaterfallStepContext step, DraftStage stage) => step.Result as string == stage.ToString();
}
