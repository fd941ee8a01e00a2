using MailBot.Requests.Contracts;
using MailBot.Requests.Lifecycle;

namespace MailBot.Storage.Tests.Cards;

/// <summary>The way of one copy: wanted, shown, postponed, dead.</summary>
public abstract class CardDeliveryTests<TDatabase> : StorageTests<TDatabase> where TDatabase : ITestDatabase, new()
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private Request request = Samples.Draft();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        request = await Store.ApplyAsync(Samples.New(request) with { Cards = [new CardTarget(Samples.Julie, CardView.Requester, Samples.JuliesChat)] });
    }

    [Fact]
    public async Task ShownCopy_IsAtRestUntilTheRequestMoves()
    {
        await Copies.ShownAsync(await ClaimAsync(), 1, "a1", Token);
        await AssertAtRestAsync();
        Assert.Equal(0, await Copies.CountWaitingAsync(Token));

        await MoveAsync();
        var edit = await ClaimAsync();
        Assert.Equal(("a1", 2L, 1L, 1), (edit.ActivityId, edit.WantedVersion, edit.ShownVersion, edit.Attempt));
    }

    [Fact]
    public async Task RequestMovedWhileItWasWritten_CopyIsDueAgain()
    {
        var copy = await ClaimAsync();
        await MoveAsync();
        await AssertAtRestAsync();
        await Copies.ShownAsync(copy, 1, "a1", Token);
        Assert.Equal(2, (await ClaimAsync()).WantedVersion);
    }

    [Fact]
    public async Task OlderVersionReportedLate_DoesNotLowerWhatIsShown()
    {
        await MoveAsync();
        var copy = await ClaimAsync();
        await Copies.ShownAsync(copy, 2, "a1", Token);
        await Copies.ShownAsync(copy, 1, "a1", Token);
        Assert.Equal(2, Assert.Single(await Copies.OfRequestAsync("r1", Token)).ShownVersion);
        await AssertAtRestAsync();
    }

    [Fact]
    public async Task ClickAnsweredWhileAWriterHoldsTheCopy_LeavesTheLease()
    {
        await Copies.ShownAsync(await ClaimAsync(), 1, "a1", Token);
        await MoveAsync();
        var held = await ClaimAsync();
        var clicked = await Copies.FindByActivityAsync(Samples.JuliesChat, "a1", Token);
        Assert.NotNull(clicked);
        Assert.Null(clicked.Owner);
        await Copies.ShownAsync(clicked, 2, "a1", Token);
        Assert.Equal(2, Assert.Single(await Copies.OfRequestAsync("r1", Token)).ShownVersion);

        await MoveAsync();
        await AssertAtRestAsync();
        await Copies.ShownAsync(held, 2, "a1", Token);
        Assert.Equal(3, (await ClaimAsync()).WantedVersion);
    }

    [Fact]
    public async Task TooSlowWriter_NeitherTakesTheLeaseNorTheActivityAway()
    {
        var slow = await ClaimAsync();
        Clock.Advance(Lease);
        var quick = await ClaimAsync("w2");
        Assert.Equal(2, quick.Attempt);
        await Copies.ShownAsync(quick, 1, "quick", Token);
        await Copies.ShownAsync(slow, 1, "slow", Token);
        await Copies.PostponeAsync(slow, Samples.Monday.AddDays(1), Token);
        Assert.Equal("quick", Assert.Single(await Copies.OfRequestAsync("r1", Token)).ActivityId);
        await MoveAsync();
        await ClaimAsync();
    }

    [Fact]
    public async Task PostedWithoutId_CountsAsShown()
    {
        await Copies.ShownAsync(await ClaimAsync(), 1, null, Token);
        var copy = Assert.Single(await Copies.OfRequestAsync("r1", Token));
        Assert.Equal((null, 1L), (copy.ActivityId, copy.ShownVersion));
        await AssertAtRestAsync();
    }

    [Fact]
    public async Task PostponedCopy_WaitsForItsTimeUnlessTheRequestMoves()
    {
        await Copies.PostponeAsync(await ClaimAsync(), Samples.Monday.AddMinutes(5), Token);
        await AssertAtRestAsync();
        Assert.Equal(0, await Copies.CountWaitingAsync(Token));
        Clock.Advance(TimeSpan.FromMinutes(5));
        var second = await ClaimAsync();
        Assert.Equal(2, second.Attempt);

        await Copies.PostponeAsync(second, Samples.Monday.AddHours(5), Token);
        await MoveAsync();
        await ClaimAsync();
    }

    [Fact]
    public async Task DeadCopy_StaysDead()
    {
        var copy = await ClaimAsync();
        await Copies.DeadAsync(copy, "403 the bot was removed", Token);
        await MoveAsync();
        await AssertAtRestAsync();
        await Copies.ShownAsync(copy, 1, "late", Token);
        var dead = Assert.Single(await Copies.OfRequestAsync("r1", Token));
        Assert.Equal((false, 1L), (dead.Alive, dead.WantedVersion));
    }

    private async Task<CardCopy> ClaimAsync(string owner = "w1") => Assert.Single(await Copies.ClaimAsync(owner, Lease, 5, Token));

    private async Task AssertAtRestAsync() => Assert.Empty(await Copies.ClaimAsync("w9", Lease, 5, Token));

    private async Task MoveAsync() => request = await Store.ApplyAsync(Samples.Next(request, RequestState.Draft));
}
