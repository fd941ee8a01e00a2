using System.Text.Json.Nodes;
using MailBot.Chat.Tests.Conversing;
using MailBot.Requests.Contracts;
using MailBot.Requests.Lifecycle;
using MailBot.Testing;

namespace MailBot.Chat.Tests.Teams;

/// <summary>A click has ten seconds in Teams; a directory or a mail service that hangs doesn't get them all.</summary>
public sealed class InvokeLimitTests : IAsyncDisposable
{
    private readonly ChatBench bench = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ProviderThatHangs_TheClickIsAnsweredWithTheCurrentCardAndNothingIsDone()
    {
        var draft = await DraftAsync();

        var answer = await ClickWhileItHangsAsync(draft, "click");

        Assert.Contains("tarde à répondre", ChatBench.Readable(answer), StringComparison.Ordinal);
        Assert.Equal("application/vnd.microsoft.card.adaptive", answer["type"]!.GetValue<string>());
        var after = (await bench.DraftAsync("julie"))!;
        Assert.Equal((RequestState.Draft, draft.Version), (after.State, after.Version));
    }

    [Fact]
    public async Task ProviderThatRecovered_TheSameClickDeliveredAgainIsCarriedThrough()
    {
        var draft = await DraftAsync();
        await ClickWhileItHangsAsync(draft, "click");

        await bench.ClickAsync("julie", "draft.send", draft, activityId: "click");

        Assert.Equal(RequestState.Pending, (await bench.RequestAsync(1)).State);
    }

    [Fact]
    public async Task ProviderThatHangsForTheCardToo_TheClickIsAnsweredInWords()
    {
        var draft = await DraftAsync();
        var hung = bench.Heart.Mail.Hang(nameof(FakeMail.FindByAddressAsync), always: true);
        var click = bench.ClickAsync("julie", "draft.send", draft);
        await hung.WaitAsync(Token);
        bench.Heart.Clock.Advance(TimeSpan.FromSeconds(9));

        var answer = await click.WaitAsync(Token);

        Assert.Contains("je ne peux pas vous dire", answer["value"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(RequestState.Draft, (await bench.DraftAsync("julie"))!.State);
    }

    [Fact]
    public async Task DirectoryThatHangs_TheClickIsAnsweredInWordsAndDecidesNothing()
    {
        await bench.MeetAsync("helene");
        var pending = await bench.Heart.PendingAsync("devis", "julie", null, Token);
        var hung = bench.Heart.Mail.Hang(nameof(IPeople.FindAsync));
        var click = bench.ClickAsync("helene", "request.approve", pending);
        await hung.WaitAsync(Token);
        // The work's time, then the card's: Teams waits for ten seconds.
        bench.Heart.Clock.Advance(TimeSpan.FromSeconds(9));

        var answer = await click.WaitAsync(Token);

        Assert.Contains("je ne peux pas vous dire", answer["value"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(RequestState.Pending, (await bench.RequestAsync(1)).State);
    }

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    private async Task<Request> DraftAsync()
    {
        await bench.MeetAsync("julie");
        await bench.SayAsync("julie", "ajoute l'alias devis@ à ma boîte");
        return (await bench.DraftAsync("julie"))!;
    }

    private async Task<JsonObject> ClickWhileItHangsAsync(Request draft, string activityId)
    {
        var hung = bench.Heart.Mail.Hang(nameof(FakeMail.FindByAddressAsync));
        var click = bench.ClickAsync("julie", "draft.send", draft, activityId: activityId);
        await hung.WaitAsync(Token);
        bench.Heart.Clock.Advance(TimeSpan.FromSeconds(7));
        return await click.WaitAsync(Token);
    }
}
