using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace MailBot.Benchmarks.Turns.Bots;

/// <summary>Two questions and a summary: three messages from beginning to end, one answer to each.</summary>
internal sealed class BookingDialog : ComponentDialog
{
    private const string Prompt = "text";
    private const string Steps = "steps";

    public BookingDialog()
        : base(nameof(BookingDialog))
    {
        AddDialog(new TextPrompt(Prompt));
        AddDialog(new WaterfallDialog(Steps, [NameAsync, DayAsync, SummaryAsync]));
        InitialDialogId = Steps;
    }

    private static Task<DialogTurnResult> NameAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.PromptAsync(Prompt, new PromptOptions { Prompt = MessageFactory.Text("For whom?") }, cancellationToken);

    private static Task<DialogTurnResult> DayAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values["name"] = (string)step.Result;
        return step.PromptAsync(Prompt, new PromptOptions { Prompt = MessageFactory.Text("For which day?") }, cancellationToken);
    }

    private static async Task<DialogTurnResult> SummaryAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        await step.Context.SendActivityAsync(MessageFactory.Text($"Booked for {step.Values["name"]}, {step.Result}."), cancellationToken);
        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }
}
