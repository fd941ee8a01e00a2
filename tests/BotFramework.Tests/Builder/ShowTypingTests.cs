using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;

namespace BotFramework.Tests.Builder;

public sealed class ShowTypingTests
{
    private readonly RecordingAdapter adapter = new();
    private readonly FakeTimeProvider clock = new();
    private readonly TaskCompletionSource end = new();

    public ShowTypingTests() => adapter.Use(new ShowTypingMiddleware(500, 2000, clock));

    private IEnumerable<string> Sent => adapter.Sent.Select(sent => sent.Type);

    [Theory]
    [InlineData(ActivityTypes.Message, 0)]
    [InlineData(ActivityTypes.Event, 1)]
    public async Task MessageSent_BeginsTheWaitAnew(string type, int signsAfterTheFirstWait)
    {
        var toSend = new TaskCompletionSource();
        var sent = new TaskCompletionSource();
        using var turn = adapter.Turn();
        var running = adapter.RunAsync(turn, async (context, token) =>
        {
            await toSend.Task;
            await context.SendActivityAsync(new Activity(type), token);
            sent.SetResult();
            await end.Task;
        });
        Pass(400);
        toSend.SetResult();
        await sent.Task;
        Pass(400);
        Assert.Equal(signsAfterTheFirstWait, Signs());
        Pass(100);
        Assert.Equal(1, Signs());
        end.SetResult();
        await running;
    }

    [Fact]
    public async Task MessageSentAfterTheTurn_ShowsNothingAnyMore()
    {
        using var turn = adapter.Turn();
        await adapter.RunAsync(turn, (_, _) => Task.CompletedTask);
        await turn.SendActivityAsync("late", cancellationToken: TestContext.Current.CancellationToken);
        Pass(10_000);
        Assert.Equal([ActivityTypes.Message], Sent);
    }

    [Fact]
    public async Task TurnThatFails_ShowsNothingAfterwards()
    {
        using var turn = adapter.Turn();
        await Assert.ThrowsAsync<InvalidOperationException>(() => adapter.RunAsync(turn, (_, _) => throw new InvalidOperationException()));
        Pass(10_000);
        Assert.Empty(adapter.Sent);
    }

    [Theory]
    [InlineData(ActivityTypes.Invoke)]
    [InlineData(ActivityTypes.Event)]
    [InlineData(ActivityTypes.ConversationUpdate)]
    public async Task AnythingButAMessage_ShowsNothing(string type)
    {
        using var turn = adapter.Turn(RecordingAdapter.Incoming(type));
        var running = adapter.RunAsync(turn, (_, _) => end.Task);
        Pass(10_000);
        end.SetResult();
        await running;
        Assert.Empty(adapter.Sent);
    }

    [Fact]
    public async Task Sign_IsAddressedToTheConversation()
    {
        using var turn = adapter.Turn();
        var running = adapter.RunAsync(turn, (_, _) => end.Task);
        Pass(500);
        end.SetResult();
        await running;
        var sign = Assert.Single(adapter.Sent);
        Assert.Equal(("talk", "bot", "user", "in-1", "test"), (sign.Conversation.Id, sign.From.Id, sign.Recipient.Id, sign.ReplyToId, sign.ChannelId));
    }

    private int Signs() => Sent.Count(type => type == ActivityTypes.Typing);

    private void Pass(int milliseconds) => clock.Advance(TimeSpan.FromMilliseconds(milliseconds));
}
