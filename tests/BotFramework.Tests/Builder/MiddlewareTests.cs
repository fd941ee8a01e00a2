using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;

namespace BotFramework.Tests.Builder;

public sealed class MiddlewareTests
{
    private readonly RecordingAdapter adapter = new();
    private readonly List<string> order = [];

    [Fact]
    public async Task FirstAdded_IsTheOutermost()
    {
        adapter.Use(new Noting("outer", order)).Use(new Noting("inner", order));
        using var turn = adapter.Turn();
        await adapter.RunAsync(turn, (_, _) =>
        {
            order.Add("bot");
            return Task.CompletedTask;
        });
        Assert.Equal(["outer in", "inner in", "bot", "inner out", "outer out"], order);
    }

    [Fact]
    public async Task MiddlewareThatDoesNotGoOn_EndsTheTurn()
    {
        adapter.Use(new Noting("door", order, open: false));
        using var turn = adapter.Turn();
        await adapter.RunAsync(turn, (_, _) =>
        {
            order.Add("bot");
            return Task.CompletedTask;
        });
        Assert.Equal(["door in", "door out"], order);
    }

    [Fact]
    public async Task TurnThatThrows_GoesToOnTurnErrorOnce()
    {
        var seen = new List<string>();
        adapter.OnTurnError = (_, exception) =>
        {
            seen.Add(exception.Message);
            return Task.CompletedTask;
        };
        using var turn = adapter.Turn();
        await adapter.RunAsync(turn, (_, _) => throw new InvalidOperationException("broken"));
        Assert.Equal(["broken"], seen);
    }

    [Fact]
    public async Task TurnThatThrowsWithoutHandler_ReachesTheCaller()
    {
        using var turn = adapter.Turn();
        await Assert.ThrowsAsync<InvalidOperationException>(() => adapter.RunAsync(turn, (_, _) => throw new InvalidOperationException()));
    }

    [Theory]
    [InlineData("fr-FR", "fr-FR")]
    [InlineData("not_a_language!", null)]
    public async Task Locale_IsThatOfTheActivityWhenItExistsAndTheBotsOwnOtherwise(string locale, string? expected)
    {
        var incoming = RecordingAdapter.Incoming();
        incoming.Locale = locale;
        using var turn = adapter.Turn(incoming);
        var before = CultureInfo.CurrentCulture.Name;
        string? during = null;
        await adapter.RunAsync(turn, (_, _) =>
        {
            during = CultureInfo.CurrentCulture.Name;
            return Task.CompletedTask;
        });
        Assert.Equal(expected ?? before, turn.Locale);
        Assert.Equal(expected ?? before, during);
        Assert.Equal(before, CultureInfo.CurrentCulture.Name);
    }

    [Fact]
    public async Task LongTurn_ShowsTypingAgainAndAgainUntilItEnds()
    {
        var clock = new FakeTimeProvider();
        adapter.Use(new ShowTypingMiddleware(500, 2000, clock));
        using var turn = adapter.Turn();
        var answer = new TaskCompletionSource();
        var running = adapter.RunAsync(turn, (_, _) => answer.Task);
        Assert.Empty(adapter.Sent);
        clock.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Single(adapter.Sent);
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal([ActivityTypes.Typing, ActivityTypes.Typing], adapter.Sent.Select(sent => sent.Type));
        answer.SetResult();
        await running;
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(2, adapter.Sent.Count);
        Assert.False(turn.Responded);
    }

    [Fact]
    public void TypingWithoutPeriod_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShowTypingMiddleware(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShowTypingMiddleware(0, 0));
    }

    private sealed class Noting(string name, List<string> order, bool open = true) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
        {
            order.Add(name + " in");
            if (open)
                await next(cancellationToken);
            order.Add(name + " out");
        }
    }
}
