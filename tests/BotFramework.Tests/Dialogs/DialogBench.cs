using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;

namespace BotFramework.Tests.Dialogs;

/// <summary>One dialog run by Dialog.RunAsync over state that goes through a storage between turns.</summary>
internal sealed class DialogBench
{
    private readonly ConversationState state = new(new MemoryStorage());

    public DialogBench(Dialog dialog)
    {
        var accessor = state.CreateProperty<DialogState>("dialogs");
        Flow = new TestFlow(new TestAdapter("test").Use(new AutoSaveStateMiddleware(state)), (context, token) => dialog.RunAsync(context, accessor, token));
    }

    public TestFlow Flow { get; }

    public static Task SayAsync(DialogContext dc, string text, CancellationToken token) => dc.Context.SendActivityAsync(text, cancellationToken: token);
}

/// <summary>Waits for messages and notes how it is called.</summary>
internal sealed class NotingDialog(string id, List<string> notes) : Dialog(id)
{
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        notes.Add($"begin {options}");
        return Task.FromResult(EndOfTurn);
    }

    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        notes.Add($"continue {dc.Context.Activity.Text}");
        return dc.Context.Activity.Text == "end" ? dc.EndDialogAsync("its result", cancellationToken) : Task.FromResult(EndOfTurn);
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        notes.Add("reprompt");
        return Task.CompletedTask;
    }

    public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        notes.Add($"end {reason}");
        return Task.CompletedTask;
    }
}
