#pragma warning disable CA1849 // GetNextReply never waits: it answers null when there is nothing.
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Adapters;

public sealed class TestAdapterTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Activities_AreAddressedFromTheConversation()
    {
        var adapter = new TestAdapter("msteams");
        Activity? seen = null;
        await adapter.ProcessActivityAsync(new Activity { Text = "a" }, (turn, _) =>
        {
            seen = turn.Activity;
            return Task.CompletedTask;
        }, Cancelled);
        Assert.Equal(("message", "msteams", "user1", "bot", "Conversation1", "https://test.com"), (seen!.Type, seen.ChannelId, seen.From.Id, seen.Recipient.Id, seen.Conversation.Id, seen.ServiceUrl));
        Assert.NotNull(seen.Timestamp);
        Assert.NotNull(seen.LocalTimestamp);
        Assert.Equal("1", adapter.MakeActivity().Id);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Traces_ReachTheTestOnlyWhenAsked(bool enabled, int replies)
    {
        var adapter = new TestAdapter(sendTraceActivity: enabled);
        await adapter.SendTextToBotAsync("a", (turn, c) => turn.SendActivityAsync(Activity.CreateTraceActivity("t"), c), Cancelled);
        Assert.Equal(replies, adapter.ActiveQueue.Count);
    }

    [Fact]
    public async Task UnreadReplies_CanBeUpdatedAndDeleted()
    {
        var adapter = new TestAdapter();
        await adapter.SendTextToBotAsync("a", async (turn, c) =>
        {
            var first = await turn.SendActivityAsync("first", cancellationToken: c);
            var second = await turn.SendActivityAsync("second", cancellationToken: c);
            var updated = await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = first.Id, Text = "changed" }, c);
            Assert.Equal(first.Id, updated.Id);
            await turn.DeleteActivityAsync(second.Id, c);
            Assert.Null((await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "nobody's" }, c)).Id);
        }, Cancelled);
        Assert.Equal("changed", adapter.GetNextReply().AsMessageActivity().Text);
        Assert.Null(adapter.GetNextReply());
    }

    [Fact]
    public async Task AReplyGoesToWhoeverStillWaits()
    {
        var adapter = new TestAdapter();
        using var patience = new CancellationTokenSource();
        var givenUp = adapter.GetNextReplyAsync(patience.Token);
        var waiting = adapter.GetNextReplyAsync(Cancelled);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => givenUp);
        await adapter.SendTextToBotAsync("a", (turn, c) => turn.SendActivityAsync("b", cancellationToken: c), Cancelled);
        Assert.Equal("b", (await waiting).AsMessageActivity().Text);
    }

    [Fact]
    public async Task Middleware_RunsAroundTheTurn()
    {
        var adapter = new TestAdapter().Use(new AutoReply());
        await adapter.SendTextToBotAsync("a", (turn, c) => turn.SendActivityAsync("bot", cancellationToken: c), Cancelled);
        Assert.Equal(["before", "bot"], adapter.ActiveQueue.Select(a => a.Text));
    }

    [Fact]
    public async Task AFaultGoesToOnTurnError()
    {
        var adapter = new TestAdapter { OnTurnError = (turn, fault) => turn.SendActivityAsync(fault.Message) };
        await adapter.SendTextToBotAsync("a", (_, _) => throw new TimeoutException("slow"), Cancelled);
        Assert.Equal("slow", adapter.GetNextReply().AsMessageActivity().Text);
    }

    [Fact]
    public async Task ANewConversation_BeginsWithAnEmptyQueue()
    {
        var adapter = new TestAdapter();
        await adapter.SendTextToBotAsync("a", (turn, c) => turn.SendActivityAsync("old", cancellationToken: c), Cancelled);
        await adapter.CreateConversationAsync("msteams", (turn, _) =>
        {
            Assert.Equal((ActivityTypes.ConversationUpdate, "msteams"), (turn.Activity.Type, turn.Activity.ChannelId));
            return Task.CompletedTask;
        }, Cancelled);
        Assert.Empty(adapter.ActiveQueue);
    }

    private sealed class AutoReply : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            await turnContext.SendActivityAsync("before", cancellationToken: cancellationToken);
            await next(cancellationToken);
        }
    }
}
