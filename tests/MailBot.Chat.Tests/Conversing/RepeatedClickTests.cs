using System.Text.Json.Nodes;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Tests.Conversing;

/// <summary>Teams may deliver a click twice: what it posts is posted once.</summary>
public sealed class RepeatedClickTests
{
    private readonly ChatBench bench = new();
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Show_DeliveredTwice_PostsOneCard()
    {
        await bench.MeetAsync("helene");
        var pending = await bench.Heart.PendingAsync("devis", "julie", null, Token);
        await bench.DeliverAsync();
        var before = Posted("helene");

        for (var i = 0; i < 2; i++)
        {
            await bench.ClickAsync("helene", "request.show", pending, activityId: "click");
            await bench.DeliverAsync();
        }

        Assert.Equal(before + 1, Posted("helene"));
    }

    [Fact]
    public async Task Say_DeliveredTwice_IsAnsweredOnce()
    {
        await bench.MeetAsync("julie");
        var before = Posted("julie");
        for (var i = 0; i < 2; i++)
        {
            var answer = await bench.InvokeAsync("julie", new JsonObject { ["verb"] = "say", ["typed"] = "mes demandes" }, "click");
            Assert.Contains("plus bas", ChatBench.Readable(answer), StringComparison.Ordinal);
        }

        Assert.Equal(before + 1, Posted("julie"));
    }

    [Fact]
    public async Task Resend_DeliveredTwice_OpensOneDraft()
    {
        await bench.MeetAsync("julie", "helene");
        var pending = await bench.Heart.PendingAsync("devis", "julie", null, Token);
        var refused = Assert.IsType<CommandResult.Applied>(await bench.Heart.Requests.RefuseAsync(bench.Heart.Say("helene"), new RequestRef(pending.Id), "pas maintenant", Token)).Request;
        await bench.DeliverAsync();
        await bench.ClickAsync("julie", "request.resend", refused, activityId: "click");
        await bench.DeliverAsync();
        var before = (Posted("julie"), (await bench.DraftAsync("julie"))!.Version);

        await bench.ClickAsync("julie", "request.resend", refused, activityId: "click");
        await bench.DeliverAsync();

        Assert.Equal(before, (Posted("julie"), (await bench.DraftAsync("julie"))!.Version));
    }

    private int Posted(string person) => bench.Channel.In(ChatBench.Chat(person)).Count;
}
