using System.Text.Json.Nodes;
using MailBot.Chat.Tests.Conversing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MailBot.Chat.Tests.Teams;

public sealed class FaultAnswerTests
{
    /// <summary>The framework's own packages refuse a second answer to an invoke.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AFault_IsToldOnce_ByAMessageWhereTheInvokeHasItsAnswer(bool answered)
    {
        await using var bench = new ChatBench();
        await bench.MeetAsync("julie");
        var before = bench.Channel.Messages.Count;
        var click = bench.Base("julie", "invoke", null);
        click["name"] = "adaptiveCard/action";
        click["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "say", ["data"] = new JsonObject() } };
        var (status, body) = await bench.PostAsync(click, new FailingBot(answered));
        Assert.Equal(200, status);
        Assert.Equal(answered, body.Contains("first", StringComparison.Ordinal));
        Assert.Equal(answered ? 1 : 0, bench.Channel.Messages.Count - before);
    }

    private sealed class FailingBot(bool answers) : IBot
    {
        public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            if (answers) await turnContext.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 200, Body = new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = "first" } } }, cancellationToken);
            throw new InvalidOperationException("planned");
        }
    }
}
