using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace MailBot.Benchmarks.Turns.Bots;

/// <summary>A bot with one dialog, as the samples write it: state is saved when the turn ends.</summary>
internal sealed class DialogBot(ConversationState state, Dialog dialog) : ActivityHandler
{
    private readonly IStatePropertyAccessor<DialogState> dialogs = state.CreateProperty<DialogState>(nameof(DialogState));

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await state.SaveChangesAsync(turnContext, false, cancellationToken);
    }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        dialog.RunAsync(turnContext, dialogs, cancellationToken);
}
