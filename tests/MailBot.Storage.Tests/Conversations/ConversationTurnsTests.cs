using MailBot.Requests.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace MailBot.Storage.Tests.Conversations;

public abstract class ConversationTurnsTests<TDatabase> : StorageTests<TDatabase> where TDatabase : ITestDatabase, new()
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    private IConversationTurns Turns => Services.GetRequiredService<IConversationTurns>();

    [Fact]
    public async Task ConversationInATurn_AdmitsNoOther()
    {
        var elsewhere = Start().GetRequiredService<IConversationTurns>();
        Assert.True(await Turns.TryEnterAsync("c", "t1", Lease, Token));
        Assert.False(await elsewhere.TryEnterAsync("c", "t2", Lease, Token));
        Assert.True(await elsewhere.TryEnterAsync("another", "t2", Lease, Token));

        await Turns.LeaveAsync("c", "t1", Token);
        Assert.True(await elsewhere.TryEnterAsync("c", "t2", Lease, Token));
    }

    [Fact]
    public async Task TurnThatNeverEnded_IsTakenOverAtLeaseEnd()
    {
        Assert.True(await Turns.TryEnterAsync("c", "dead", Lease, Token));
        Clock.Advance(Lease);
        Assert.True(await Turns.TryEnterAsync("c", "next", Lease, Token));
        await Turns.LeaveAsync("c", "dead", Token);
        Assert.False(await Turns.TryEnterAsync("c", "third", Lease, Token));
    }

    [Fact]
    public async Task ManyTurnsAtOnce_OneEnters()
    {
        IConversationTurns[] instances = [Turns, Start().GetRequiredService<IConversationTurns>()];
        var entered = await Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
            Task.Run(() => instances[i % 2].TryEnterAsync("c", $"t{i}", Lease, Token), Token)));
        Assert.Single(entered, e => e);
    }

    [Fact]
    public async Task HandledActivity_IsKnownForAWeek()
    {
        Assert.False(await Turns.WasHandledAsync("a1", Token));
        await Turns.HandledAsync("a1", Token);
        await Turns.HandledAsync("a1", Token);
        Assert.True(await Turns.WasHandledAsync("a1", Token));

        Clock.Advance(TimeSpan.FromDays(7));
        await Turns.HandledAsync("a2", Token);
        Assert.True(await Turns.WasHandledAsync("a1", Token));
        Clock.Advance(TimeSpan.FromMilliseconds(1));
        await Turns.HandledAsync("a3", Token);
        Assert.False(await Turns.WasHandledAsync("a1", Token));
        Assert.True(await Turns.WasHandledAsync("a2", Token));
    }
}
