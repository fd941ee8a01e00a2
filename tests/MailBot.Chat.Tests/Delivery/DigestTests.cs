using System.Net;
using System.Text.Json.Nodes;
using MailBot.Chat.Tests.Conversing;
using MailBot.Requests.Contracts;
using MailBot.Requests.Lifecycle;
using MailBot.Testing;

namespace MailBot.Chat.Tests.Delivery;

/// <summary>Several requests of one person within ten minutes are one card of the same decider, decided row by row.</summary>
public sealed class DigestTests
{
    private readonly ChatBench bench = new(new RequestBench(deputies: []));
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private FakeConnector.Message Only => Assert.Single(Cards);

    private IEnumerable<FakeConnector.Message> Cards =>
        bench.Channel.In(ChatBench.Chat("helene")).Where(m => ChatBench.Readable(m.Activity).Contains("D-0", StringComparison.Ordinal));

    [Fact]
    public async Task OneRequest_IsACardOfItsOwn()
    {
        await AskAsync("devis");
        Assert.Contains("Approuver'", ChatBench.Readable(Only.Activity).Replace("\"", "'", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("à valider", ChatBench.Readable(Only.Activity), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThreeRequestsWithinTenMinutes_AreOneCardWithARowEach()
    {
        await AskAsync("devis");
        bench.Heart.Clock.Advance(TimeSpan.FromMinutes(4));
        await AskAsync("urgence");
        await AskAsync("sav");

        var card = ChatBench.Readable(Only.Activity);
        Assert.Contains("Julie Martin : 3 demandes à valider", card, StringComparison.Ordinal);
        foreach (var label in (string[])["D-0001", "D-0002", "D-0003"]) Assert.Contains($"Approuver {label}", card, StringComparison.Ordinal);
        Assert.Contains("Tout approuver (3)", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AfterTenMinutesOrFromAnotherPerson_ItIsAnotherCard()
    {
        await AskAsync("devis");
        await AskAsync("atelier", "karim");
        bench.Heart.Clock.Advance(TimeSpan.FromMinutes(11));
        await AskAsync("urgence");
        Assert.Equal(3, Cards.Count());
    }

    [Fact]
    public async Task FirstOneDecided_TheNextIsACardOfItsOwn()
    {
        var first = await AskAsync("devis");
        await bench.ClickAsync("helene", "request.approve", first, activityId: null);
        await AskAsync("urgence");
        Assert.Equal(2, Cards.Count());
    }

    [Fact]
    public async Task ApproverSeenLater_GetsAllOfThemAsOneCard()
    {
        foreach (var alias in (string[])["devis", "urgence", "sav"]) await bench.Heart.PendingAsync(alias, "julie", null, Token);
        Assert.Empty(Cards);
        await bench.MeetAsync("helene");
        Assert.Contains("3 demandes à valider", ChatBench.Readable(Only.Activity), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RowsClicked_AreDecidedAloneAndTheCardFollows()
    {
        var first = await AskAsync("devis");
        var second = await AskAsync("urgence");
        var digest = Only.Id;

        var answer = ChatBench.Readable(await ClickAsync(digest, new JsonObject { ["verb"] = "request.approve", ["id"] = first.Id, ["version"] = first.Version }));
        Assert.Contains("1 demande à valider", answer, StringComparison.Ordinal);
        Assert.Contains("Approuver D-0002", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Approuver D-0001", answer, StringComparison.Ordinal);

        answer = ChatBench.Readable(await ClickAsync(digest, new JsonObject { ["verb"] = "request.refuse", ["id"] = second.Id, ["version"] = second.Version, ["reason.D-0002"] = "Nous avons contact@" }));
        Assert.Contains("Refusée · Hélène Moreau", answer, StringComparison.Ordinal);
        Assert.Equal((RequestState.Approved, RequestState.Refused), ((await bench.RequestAsync(1)).State, (await bench.RequestAsync(2)).State));
        await bench.DeliverAsync();
        Assert.Contains("Refusée · Hélène Moreau", ChatBench.Readable(Only.Activity), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AllApproved_EachOnceHoweverOftenItIsClicked()
    {
        var rows = await ThreeAsync();
        var data = new JsonObject { ["verb"] = "digest.approve", ["rows"] = rows };

        var answer = ChatBench.Readable(await ClickAsync(Only.Id, data, "click"));
        Assert.Contains("3 demandes approuvées, exécution en cours : D-0001, D-0002, D-0003.", answer, StringComparison.Ordinal);
        await ClickAsync(Only.Id, data, "click");
        await ClickAsync(Only.Id, data, "another");

        for (var number = 1; number <= 3; number++)
        {
            var audit = await bench.Heart.Store.AuditAsync((await bench.RequestAsync(number)).Id, Token);
            Assert.Single(audit, e => e.Action == nameof(Transition.Approve));
        }
    }

    [Fact]
    public async Task RowThatChangedSince_IsLeftAlone()
    {
        var rows = await ThreeAsync();
        await bench.Heart.Requests.AskAsync(bench.Heart.Say("helene"), new RequestRef((await bench.RequestAsync(2)).Id), "pour quoi faire", Token);

        var answer = ChatBench.Readable(await ClickAsync(Only.Id, new JsonObject { ["verb"] = "digest.approve", ["rows"] = rows }));

        Assert.Contains("Sans changement : D-0002.", answer, StringComparison.Ordinal);
        Assert.Equal(RequestState.Pending, (await bench.RequestAsync(2)).State);
    }

    [Fact]
    public async Task BystanderWithTheRows_LearnsAndChangesNothing()
    {
        var rows = await ThreeAsync();
        var answer = ChatBench.Readable(await bench.InvokeAsync("karim", new JsonObject { ["verb"] = "digest.approve", ["rows"] = rows }));
        Assert.DoesNotContain("devis", answer, StringComparison.Ordinal);
        Assert.Equal(RequestState.Pending, (await bench.RequestAsync(1)).State);
    }

    [Fact]
    public async Task MoreThanTenOrOfSeveralKinds_AreNotApprovedAtOnce()
    {
        var all = new List<string>();
        for (var i = 1; i <= 11; i++)
        {
            var request = await bench.Heart.PendingAsync($"alias{i}", "julie", null, Token);
            all.Add($"{request.Id}:{request.Version}");
        }

        await bench.MeetAsync("helene");
        Assert.Equal(2, Cards.Count());
        var answer = ChatBench.Readable(await bench.InvokeAsync("helene", new JsonObject { ["verb"] = "digest.approve", ["rows"] = string.Join(' ', all) }));
        Assert.Contains("Au plus 10 demandes", answer, StringComparison.Ordinal);
        Assert.Equal(RequestState.Pending, (await bench.RequestAsync(1)).State);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData(": : :")]
    [InlineData("a:1 b:2 c:-3 d:99999999999999999999")]
    public async Task ForgedRows_ChangeNothing(string rows)
    {
        var pending = await AskAsync("devis");
        await bench.InvokeAsync("helene", new JsonObject { ["verb"] = "digest.approve", ["rows"] = rows });
        Assert.Equal(pending, await bench.RequestAsync(1));
    }

    [Fact]
    public async Task CardThatCanNoLongerBeEdited_IsNotJoined()
    {
        await AskAsync("devis");
        bench.Channel.Next.Enqueue(() => FakeConnector.Refusal(HttpStatusCode.NotFound));
        await AskAsync("urgence");
        Assert.Equal(2, Cards.Count());
    }

    [Fact]
    public async Task ShownAlone_StaysAlone()
    {
        await ThreeAsync();
        await bench.SayAsync("helene", "montre D-0002");
        Assert.Equal(2, Cards.Count(c => c.Activity["attachments"] is not null));
    }

    [Fact]
    public async Task Reminder_IsOneMessageForAllThatExpire()
    {
        await ThreeAsync();
        var deadline = (await bench.RequestAsync(1)).Deadline!.Value;
        bench.Heart.Clock.SetUtcNow(deadline.AddHours(-24));
        while (await bench.Heart.Executor.RunDueAsync(Token) > 0) bench.Heart.Clock.Advance(TimeSpan.FromSeconds(10));
        await bench.DeliverAsync();
        await bench.DeliverAsync();

        var reminder = Assert.Single(bench.Channel.In(ChatBench.Chat("helene")), m => ChatBench.Readable(m.Activity).Contains("3 demandes expirent demain à 18 h", StringComparison.Ordinal));
        await ClickAsync(Cards.First().Id, new JsonObject { ["verb"] = "request.approve", ["id"] = (await bench.RequestAsync(1)).Id, ["version"] = (await bench.RequestAsync(1)).Version });
        await bench.DeliverAsync();
        Assert.Equal(0, bench.Channel.In(ChatBench.Chat("helene")).Single(m => m.Id == reminder.Id).Edits);
    }

    private async Task<string> ThreeAsync()
    {
        var rows = new List<string>();
        foreach (var alias in (string[])["devis", "urgence", "sav"])
        {
            var request = await AskAsync(alias);
            rows.Add($"{request.Id}:{request.Version}");
        }

        return string.Join(' ', rows);
    }

    private async Task<Request> AskAsync(string alias, string requester = "julie")
    {
        if (await bench.Book.FindAsync(bench.Heart.Mail.Person("helene").Key, Token) is null) await bench.MeetAsync("helene");
        var pending = await bench.Heart.PendingAsync(alias, requester, null, Token);
        await bench.DeliverAsync();
        return pending;
    }

    private async Task<JsonObject> ClickAsync(string onActivity, JsonObject data, string? id = null)
    {
        var activity = bench.Base("helene", "invoke", id);
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = onActivity;
        activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = data["verb"]?.DeepClone(), ["data"] = data.DeepClone() }, ["trigger"] = "manual" };
        var (status, body) = await bench.PostAsync(activity);
        Assert.Equal(200, status);
        return JsonNode.Parse(body)!.AsObject();
    }
}
