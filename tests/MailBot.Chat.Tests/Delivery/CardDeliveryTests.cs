using System.Net;
using MailBot.Chat.Tests.Conversing;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Tests.Delivery;

public sealed class CardDeliveryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<(ChatBench Bench, Request Pending)> WaitingAsync()
    {
        var bench = new ChatBench();
        await bench.MeetAsync("helene");
        return (bench, await bench.Heart.PendingAsync("devis@serrurerie.example", "julie", null, Token));
    }

    private static IEnumerable<FakeConnector.Message> Cards(ChatBench bench) => bench.Channel.In(ChatBench.Chat("helene")).Where(m => m.Activity["attachments"] is not null);

    [Fact]
    public async Task NewCopy_IsPostedAsAMessageOfItsOwn()
    {
        var (bench, _) = await WaitingAsync();
        await using var disposing = bench;
        await bench.DeliverAsync();
        var card = Assert.Single(Cards(bench));
        Assert.Null(card.Activity["replyToId"]);
        Assert.Null(card.Activity["text"]);
        Assert.NotNull(card.Activity["summary"]);
        Assert.EndsWith("/activities", bench.Channel.Calls[^1], StringComparison.Ordinal);
        Assert.Equal(0, await bench.DeliverAsync());
    }

    [Fact]
    public async Task Throttled_WaitsAsLongAsTheChannelSays()
    {
        var (bench, pending) = await WaitingAsync();
        await using var disposing = bench;
        bench.Channel.Next.Enqueue(() => FakeConnector.Refusal(HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(30)));
        await bench.DeliverAsync();
        bench.Heart.Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(0, await bench.DeliverAsync());
        bench.Heart.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await bench.DeliverAsync());
        Assert.Single(Cards(bench));
        Assert.Equal(pending.Version, bench.Copies.All.Single(c => c.ActivityId is not null).ShownVersion);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.RequestEntityTooLarge)]
    public async Task RefusedForGood_IsNeverTriedAgain(HttpStatusCode status)
    {
        var (bench, pending) = await WaitingAsync();
        await using var disposing = bench;
        bench.Channel.Next.Enqueue(() => FakeConnector.Refusal(status));
        await bench.DeliverAsync();
        Assert.Contains(bench.Copies.All, c => !c.Alive);
        var calls = bench.Channel.Calls.Count;
        await bench.Heart.Requests.RefuseAsync(bench.Heart.Say("paul"), new RequestRef(pending.Id), "pas besoin", Token);
        bench.Heart.Clock.Advance(TimeSpan.FromHours(1));
        await bench.DeliverAsync();
        Assert.Equal(calls, bench.Channel.Calls.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.PreconditionFailed)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task PassingError_IsTriedAgain(HttpStatusCode status)
    {
        var (bench, _) = await WaitingAsync();
        await using var disposing = bench;
        bench.Channel.Next.Enqueue(() => FakeConnector.Refusal(status));
        await bench.DeliverAsync();
        Assert.Empty(Cards(bench));
        bench.Heart.Clock.Advance(TimeSpan.FromSeconds(2));
        await bench.DeliverAsync();
        Assert.Single(Cards(bench));
    }

    [Fact]
    public async Task UnreachableChannel_IsTriedAgain()
    {
        var (bench, _) = await WaitingAsync();
        await using var disposing = bench;
        bench.Channel.Next.Enqueue(() => throw new HttpRequestException("no route"));
        await bench.DeliverAsync();
        Assert.Empty(Cards(bench));
        bench.Heart.Clock.Advance(TimeSpan.FromSeconds(2));
        await bench.DeliverAsync();
        Assert.Single(Cards(bench));
    }

    [Fact]
    public async Task TakenWithoutAnId_CountsAsPosted_AndIsNotEdited()
    {
        var (bench, pending) = await WaitingAsync();
        await using var disposing = bench;
        bench.Channel.Next.Enqueue(() => new HttpResponseMessage(HttpStatusCode.Accepted) { Content = new StringContent("") });
        await bench.DeliverAsync();
        var calls = bench.Channel.Calls.Count;
        await bench.Heart.Requests.ApproveAsync(bench.Heart.Say("paul"), new RequestRef(pending.Id), false, Token);
        await bench.DeliverAsync();
        Assert.Equal(calls, bench.Channel.Calls.Count);
        Assert.True(await bench.Quiet.IsQuietAsync(Token));
    }

    [Fact]
    public async Task TwoCopiesOfAConversation_KeepTheirOrder_WhenTheFirstHasToWait()
    {
        var (bench, _) = await WaitingAsync();
        await using var disposing = bench;
        await bench.Heart.PendingAsync("accueil@serrurerie.example", "karim", null, Token);
        bench.Channel.Next.Enqueue(() => FakeConnector.Refusal(HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(5)));
        await bench.DeliverAsync();
        Assert.Empty(Cards(bench));
        bench.Heart.Clock.Advance(TimeSpan.FromSeconds(5));
        await bench.DeliverAsync();
        Assert.Collection(
            Cards(bench).Select(m => m.Activity["summary"]!.GetValue<string>()),
            first => Assert.Contains("devis@", first),
            second => Assert.Contains("accueil@", second));
    }

    [Fact]
    public async Task PersonWhoLeft_EndsTheCopy()
    {
        var (bench, _) = await WaitingAsync();
        await using var disposing = bench;
        bench.Heart.Mail.People.RemoveAll(p => p.Key.ObjectId == "helene");
        await bench.DeliverAsync();
        Assert.Contains(bench.Copies.All, c => !c.Alive);
        Assert.Empty(Cards(bench));
    }

    [Fact]
    public async Task NothingToDeliver_IsQuiet()
    {
        var (bench, _) = await WaitingAsync();
        await using var disposing = bench;
        Assert.False(await bench.Quiet.IsQuietAsync(Token));
        await bench.DeliverAsync();
        Assert.True(await bench.Quiet.IsQuietAsync(Token));
        using (bench.Quiet.Turn()) Assert.False(await bench.Quiet.IsQuietAsync(Token));
        Assert.True(await bench.Quiet.IsQuietAsync(Token));
    }
}
