using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MailBot.Benchmarks.Turns.Bots;

/// <summary>Answers a pressed button with the next state of its card.</summary>
internal sealed class CardBot : ActivityHandler
{
    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        Task.FromResult(new AdaptiveCardInvokeResponse
        {
            StatusCode = 200,
            Type = AdaptiveCard.ContentType,
            Value = Card(Pressed.Number(invokeValue.Action.Data), turnContext.Activity.From.Name),
        });

    private static AdaptiveCard Card(string number, string by) => new("1.5")
    {
        Body =
        {
            new AdaptiveTextBlock("Request " + number) { Size = AdaptiveTextSize.Large, Weight = AdaptiveTextWeight.Bolder, Wrap = true },
            new AdaptiveTextBlock(by + " approved it.") { Wrap = true },
            new AdaptiveFactSet { Facts = { new("Alias", "quotes@contoso.example"), new("For", "julie@contoso.example"), new("Deadline", "in two working days") } },
        },
        Actions =
        {
            new AdaptiveExecuteAction { Title = "Show", Verb = "request.show", Data = new Dictionary<string, string>(StringComparer.Ordinal) { ["number"] = number } },
        },
    };
}
