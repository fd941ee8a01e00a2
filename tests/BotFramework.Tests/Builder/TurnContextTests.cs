using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

public sealed class TurnContextTests
{
    private readonly RecordingAdapter adapter = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Message_IsAddressedToTheConversationAndMarksTheTurnAsAnswered()
    {
        using var turn = adapter.Turn();
        var response = await turn.SendActivityAsync("bonjour", cancellationToken: Token);
        var sent = Assert.Single(adapter.Sent);
        Assert.True(turn.Responded);
        Assert.Equal("out-1", response.Id);
        Assert.Equal(("bot", "user", "talk", "in-1", "bonjour"), (sent.From.Id, sent.Recipient.Id, sent.Conversation.Id, sent.ReplyToId, sent.Text));
    }

    [Fact]
    public async Task Trace_DoesNotMarkTheTurnAsAnswered()
    {
        using var turn = adapter.Turn();
        await turn.SendActivityAsync(Activity.CreateTraceActivity("note"), Token);
        Assert.False(turn.Responded);
    }

    [Fact]
    public void TurnState_FindsANameWhateverItsCase()
    {
        using var turn = adapter.Turn();
        turn.TurnState.Set("Name", "value");
        Assert.Equal("value", turn.TurnState.Get<string>("NAME"));
        Assert.Throws<ArgumentException>(() => turn.TurnState.Add("name", "other"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public async Task EmptyText_IsRefused(string? text)
    {
        using var turn = adapter.Turn();
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync(text!, cancellationToken: Token));
    }

    [Fact]
    public async Task NoActivities_AreRefused()
    {
        using var turn = adapter.Turn();
        await Assert.ThrowsAsync<ArgumentException>(() => turn.SendActivitiesAsync([], Token));
    }

    [Fact]
    public async Task SendHandlers_RunInOrderAndMayChangeWhatIsSent()
    {
        using var turn = adapter.Turn();
        var order = new List<string>();
        turn.OnSendActivities((_, activities, next) =>
        {
            order.Add("first");
            activities[0].Text += "!";
            return next();
        });
        turn.OnSendActivities((_, activities, next) =>
        {
            order.Add("second " + activities[0].Text);
            return next();
        });
        await turn.SendActivityAsync("a", cancellationToken: Token);
        Assert.Equal(["first", "second a!"], order);
        Assert.Equal("a!", adapter.Sent[0].Text);
    }

    [Fact]
    public async Task SendHandlerThatStops_SendsNothingAndAnswersNothing()
    {
        using var turn = adapter.Turn();
        turn.OnSendActivities((_, _, _) => Task.FromResult(Array.Empty<ResourceResponse>()));
        var response = await turn.SendActivityAsync("a", cancellationToken: Token);
        Assert.Null(response.Id);
        Assert.Empty(adapter.Sent);
        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task UpdateAndDelete_PassTheirHandlersAndReachTheAdapter()
    {
        using var turn = adapter.Turn();
        var seen = new List<string>();
        turn.OnUpdateActivity((_, activity, next) =>
        {
            seen.Add("update " + activity.Id);
            return next();
        });
        turn.OnDeleteActivity((_, reference, next) =>
        {
            seen.Add("delete " + reference.ActivityId);
            return next();
        });
        await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "7" }, Token);
        await turn.DeleteActivityAsync("8", Token);
        Assert.Equal(["update 7", "delete 8"], seen);
        Assert.Equal("talk", Assert.Single(adapter.Updated).Conversation.Id);
        Assert.Equal("8", Assert.Single(adapter.Deleted).ActivityId);
        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task ExpectedReplies_AreKeptInTheTurn()
    {
        var incoming = RecordingAdapter.Incoming();
        incoming.DeliveryMode = DeliveryModes.ExpectReplies;
        using var turn = adapter.Turn(incoming);
        await turn.SendActivityAsync("a", cancellationToken: Token);
        Assert.Empty(adapter.Sent);
        Assert.True(turn.Responded);
        Assert.Equal("a", Assert.Single(turn.BufferedReplyActivities).Text);
    }

    [Fact]
    public void TurnThatEnds_LeavesItsValuesAloneAndGivesNoneAway()
    {
        var held = new MemoryStream();
        var turn = adapter.Turn();
        using (turn)
            turn.TurnState.Add(held);
        Assert.True(held.CanRead);
        Assert.Throws<ObjectDisposedException>(() => turn.TurnState.Get<MemoryStream>());
    }

    [Fact]
    public async Task ContextWithAnotherActivity_SharesStateAndHandlers()
    {
        using var turn = adapter.Turn();
        turn.TurnState.Add("k", "v");
        var sends = 0;
        turn.OnSendActivities((_, _, next) =>
        {
            sends++;
            return next();
        });
        using var other = new TurnContext(turn, RecordingAdapter.Incoming());
        await other.SendActivityAsync("a", cancellationToken: Token);
        Assert.Equal((1, "v"), (sends, other.TurnState.Get<string>("k")));
    }
}
