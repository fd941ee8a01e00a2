using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MailBot.Benchmarks.Turns.Bots;

/// <summary>Says back what was said.</summary>
internal sealed class EchoBot : ActivityHandler
{
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync("echo " + turnContext.Activity.Text, cancellationToken: cancellationToken);
}
