using MailBot.Requests.Contracts;
using MailBot.Requests.Lifecycle;
using Microsoft.Extensions.DependencyInjection;

namespace MailBot.Storage.Tests.Cards;

/// <summary>Which copies there are, whose turn it is, where they go.</summary>
public abstract class CardCopiesTests<TDatabase> : StorageTests<TDatabase> where TDatabase : ITestDatabase, new()
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private IConversationBook Book => Services.GetRequiredService<IConversationBook>();

    [Fact]
    public async Task NewCopy_IsClaimedByOneWriter()
    {
        await PostAsync(Samples.JuliesChat);
        var copy = Assert.Single(await Copies.ClaimAsync("w1", Lease, 5, Token));
        Assert.Equal(("r1", CardView.Requester, Samples.JuliesChat, null, 1L, 0L, 1, true, "w1"),
            (copy.RequestId, copy.View, copy.Conversation, copy.ActivityId, copy.WantedVersion, copy.ShownVersion, copy.Attempt, copy.Alive, copy.Owner));
        Assert.Empty(await Copies.ClaimAsync("w2", Lease, 5, Token));
    }

    [Fact]
    public async Task CopyWithoutConversation_WaitsForThePersonsFirstActivity()
    {
        await PostAsync(null);
        Assert.Empty(await Copies.ClaimAsync("w1", Lease, 5, Token));
        Assert.Equal(0, await Copies.CountWaitingAsync(Token));

        await Book.SaveAsync(Samples.Julie, Samples.JuliesChat, Token);
        Assert.Equal(1, await Copies.CountWaitingAsync(Token));
        Assert.Equal(Samples.JuliesChat, Assert.Single(await Copies.ClaimAsync("w1", Lease, 5, Token)).Conversation);
        Assert.Equal(Samples.JuliesChat, Assert.Single(await Copies.OfRequestAsync("r1", Token)).Conversation);
    }

    [Fact]
    public async Task OneUnreachablePerson_DoesNotHoldUpTheOthers()
    {
        await Store.ApplyAsync(Samples.New(Samples.Draft()) with
        {
            Cards = [new CardTarget(Samples.Karim, CardView.Approver), new CardTarget(Samples.Julie, CardView.Requester, Samples.JuliesChat)],
        });
        Assert.Equal(Samples.Julie, Assert.Single(await Copies.ClaimAsync("w1", Lease, 1, Token)).Person);
    }

    [Fact]
    public async Task SeveralCopies_AreGivenOldestFirst()
    {
        foreach (var id in new[] { "r3", "r1", "r2" })
        {
            await Store.ApplyAsync(Samples.New(Samples.Draft(id) with { State = RequestState.Pending }) with
            {
                Cards = [new CardTarget(Samples.Julie, CardView.Approver, Samples.JuliesChat)],
            });
        }

        Assert.Equal(["r3", "r1"], (await Copies.ClaimAsync("w1", Lease, 2, Token)).Select(c => c.RequestId));
        Assert.Equal(["r2"], (await Copies.ClaimAsync("w1", Lease, 2, Token)).Select(c => c.RequestId));
    }

    [Fact]
    public async Task ManyWriters_EachCopyIsWrittenByOne()
    {
        var targets = Enumerable.Repeat(new CardTarget(Samples.Julie, CardView.Approver, Samples.JuliesChat), 30);
        await Store.ApplyAsync(Samples.New(Samples.Draft()) with { Cards = [.. targets] });
        ICardCopies[] instances = [Copies, Start().GetRequiredService<ICardCopies>()];
        var claims = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(() => instances[i % 2].ClaimAsync($"w{i}", Lease, 4, Token), Token)));
        var ids = claims.SelectMany(c => c).Select(c => c.Id).ToList();
        Assert.Equal((30, 30), (ids.Count, ids.Distinct().Count()));
    }

    [Fact]
    public async Task CopyAskedForLater_ShowsTheRequestAsItIs()
    {
        await Store.ApplyAsync(Samples.Next(await Store.DraftAsync(), RequestState.Pending));
        await Copies.AddAsync("r1", new CardTarget(Samples.Karim, CardView.Shared, Samples.JuliesChat), Token);
        Assert.Equal(2, Assert.Single(await Copies.ClaimAsync("w1", Lease, 5, Token)).WantedVersion);
    }

    [Fact]
    public async Task CopyOfAnUnknownRequest_IsAFault() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Copies.AddAsync("nothing", new CardTarget(Samples.Julie, CardView.Shared), Token));

    [Fact]
    public async Task PostedCopy_IsFoundByItsActivityInItsConversationOnly()
    {
        await PostAsync(Samples.JuliesChat);
        var copy = Assert.Single(await Copies.ClaimAsync("w1", Lease, 5, Token));
        await Copies.ShownAsync(copy, 1, "activity-7", Token);

        Assert.Equal(copy.Id, (await Copies.FindByActivityAsync(Samples.JuliesChat, "activity-7", Token))?.Id);
        Assert.Null(await Copies.FindByActivityAsync(Samples.JuliesChat, "activity-8", Token));
        Assert.Null(await Copies.FindByActivityAsync(Samples.JuliesChat with { ServiceUrl = "https://elsewhere.example/" }, "activity-7", Token));
    }

    [Fact]
    public async Task CopiesThatShareAnActivity_AreFoundTogetherAndByTheirPerson()
    {
        foreach (var id in new[] { "r1", "r2" })
        {
            await Store.ApplyAsync(Samples.New(Samples.Draft(id, kind: id)) with { Cards = [new CardTarget(Samples.Julie, CardView.Approver, Samples.JuliesChat)] });
        }

        foreach (var copy in await Copies.ClaimAsync("w1", Lease, 5, Token)) await Copies.ShownAsync(copy, 1, "a1", Token);

        Assert.Equal(["r1", "r2"], (await Copies.OfActivityAsync(Samples.JuliesChat, "a1", Token)).Select(c => c.RequestId));
        Assert.Empty(await Copies.OfActivityAsync(Samples.JuliesChat, "a2", Token));
        Assert.Equal(["r2", "r1"], (await Copies.PostedToAsync(Samples.Julie, CardView.Approver, 5, Token)).Select(c => c.RequestId));
        Assert.Single(await Copies.PostedToAsync(Samples.Julie, CardView.Approver, 1, Token));
        Assert.Empty(await Copies.PostedToAsync(Samples.Julie, CardView.Requester, 5, Token));
        await Copies.DeadAsync((await Copies.OfRequestAsync("r2", Token))[0], "gone", Token);
        Assert.Equal(["r1"], (await Copies.PostedToAsync(Samples.Julie, CardView.Approver, 5, Token)).Select(c => c.RequestId));
    }

    private Task<Request> PostAsync(ConversationAddress? where) =>
        Store.ApplyAsync(Samples.New(Samples.Draft()) with { Cards = [new CardTarget(Samples.Julie, CardView.Requester, where)] });
}
