using System.Text.Json.Nodes;
using MailBot.Requests.Lifecycle;
using MailBot.Testing;

namespace MailBot.Chat.Tests.Conversing;

/// <summary>A decision counts wherever an entitled person takes it; whose request is meant is never a guess.</summary>
public sealed class WhereAndWhoseTests
{
    private readonly ChatBench bench = new();
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TypedInAGroupChat_ByTheApprover_Decides()
    {
        await bench.Heart.PendingAsync("devis", "julie", null, Token);
        await bench.PostAsync(InGroup(bench.Message("helene", "<at>MailBot</at> approuver D-0001")));
        var decided = await bench.RequestAsync(1);
        Assert.Equal((RequestState.Approved, "Hélène Moreau"), (decided.State, decided.Decision?.ByName));
        Assert.Contains("D-0001", bench.Channel.In("19:group")[^1].Activity["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ClickedInAGroupChat_CountsForTheEntitledAndForNobodyElse()
    {
        var pending = await bench.Heart.PendingAsync("devis", "julie", null, Token);
        foreach (var person in (string[])["karim", "julie"])
        {
            var answer = await ClickInGroupAsync(person, pending);
            Assert.Equal(200, answer.Status);
            Assert.Equal(RequestState.Pending, (await bench.RequestAsync(1)).State);
        }

        await ClickInGroupAsync("helene", pending);
        Assert.Equal(RequestState.Approved, (await bench.RequestAsync(1)).State);
    }

    [Theory]
    [InlineData("approuve la demande de Luc")]
    [InlineData("refuse la demande de Luc car nous en avons déjà une")]
    public async Task NameThatTwoAnswerTo_OffersTheirRequestsAndDecidesNothing(string sentence)
    {
        await bench.MeetAsync("helene");
        await bench.Heart.PendingAsync("devis", "luc.petit", null, Token);
        await bench.Heart.PendingAsync("urgence", "luc.durand", null, Token);
        await bench.Heart.PendingAsync("sav", "julie", null, Token);
        await bench.DeliverAsync();

        var choice = await bench.SayAsync("helene", sentence);

        Assert.Contains("D-0001", choice, StringComparison.Ordinal);
        Assert.Contains("D-0002", choice, StringComparison.Ordinal);
        Assert.DoesNotContain("sav@", choice, StringComparison.Ordinal);
        Assert.All(await bench.Heart.Requests.ToDecideAsync(bench.Heart.Mail.Person("helene").Key, Token), r => Assert.Equal(RequestState.Pending, r.State));
    }

    [Fact]
    public async Task NameThatTwoAnswerTo_WithOneRequest_StillAsks()
    {
        await bench.MeetAsync("helene");
        await bench.Heart.PendingAsync("devis", "luc.petit", null, Token);
        Assert.Contains("approuver D-0001", await bench.SayAsync("helene", "approuve la demande de Luc"), StringComparison.Ordinal);
        Assert.Equal(RequestState.Pending, (await bench.RequestAsync(1)).State);
    }

    private Task<(int Status, string Body)> ClickInGroupAsync(string person, Request request)
    {
        var data = new JsonObject { ["verb"] = "request.approve", ["id"] = request.Id, ["version"] = request.Version };
        var activity = bench.Base(person, "invoke", null);
        activity["name"] = "adaptiveCard/action";
        activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "request.approve", ["data"] = data }, ["trigger"] = "manual" };
        return bench.PostAsync(InGroup(activity));
    }

    private static JsonObject InGroup(JsonObject activity)
    {
        activity["conversation"] = new JsonObject { ["id"] = "19:group", ["conversationType"] = "groupChat", ["isGroup"] = true, ["tenantId"] = FakeMail.Tenant };
        if (activity["text"] is not null)
        {
            activity["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>MailBot</at>", ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "MailBot" } });
        }

        return activity;
    }
}
