using System.Text.Json.Nodes;
using MailBot.Chat.Tests.Conversing;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;
using MailBot.Testing;

namespace MailBot.Chat.Tests.Teams;

/// <summary>Who is let in, and in what order.</summary>
public sealed class GateTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string FirstText(ChatBench bench) => bench.Channel.Messages[0].Activity["text"]!.GetValue<string>();

    [Theory]
    [InlineData("conversation")]
    [InlineData("channelData")]
    public async Task OtherTenant_IsRefusedPolitely(string where)
    {
        await using var bench = new ChatBench();
        var activity = bench.Message("julie", "mes demandes");
        if (where == "conversation") activity["conversation"]!["tenantId"] = "another";
        else activity["channelData"]!["tenant"]!["id"] = "another";
        Assert.Equal(401, (await bench.PostAsync(activity)).Status);
        Assert.Contains("personnes de son entreprise", FirstText(bench));
        Assert.Null(await bench.Book.FindAsync(bench.Heart.Mail.Person("julie").Key, Token));
    }

    [Fact]
    public async Task NoTenantNamed_IsRefused()
    {
        await using var bench = new ChatBench();
        var activity = bench.Message("julie", "mes demandes");
        activity.Remove("channelData");
        activity["conversation"]!.AsObject().Remove("tenantId");
        await bench.PostAsync(activity);
        Assert.Contains("personnes de son entreprise", FirstText(bench));
    }

    [Fact]
    public async Task NoDirectoryAccount_IsRefused()
    {
        await using var bench = new ChatBench();
        var activity = bench.Message("julie", "mes demandes");
        activity["from"]!.AsObject().Remove("aadObjectId");
        await bench.PostAsync(activity);
        Assert.Contains("Je ne vous trouve pas", FirstText(bench));
    }

    [Fact]
    public async Task UnknownPerson_AndGuest_AreTold()
    {
        await using var bench = new ChatBench();
        bench.Heart.Mail.People.Add(new Person(new PersonKey(FakeMail.Tenant, "guest"), "Gast", null, IsGuest: true));
        await bench.PostAsync(bench.Message("nobody", "mes demandes"));
        await bench.PostAsync(bench.Message("guest", "ajoute l'alias x@ à ma boîte"));
        Assert.Contains("Je ne vous trouve pas", FirstText(bench));
        Assert.Contains("comptes invités", bench.Channel.Messages[1].Activity["text"]!.GetValue<string>());
        Assert.Empty(bench.Heart.Store.Changes);
    }

    [Fact]
    public async Task RefusedClick_IsAnsweredInTheInvoke()
    {
        await using var bench = new ChatBench();
        var answer = await bench.InvokeAsync("nobody", new JsonObject { ["verb"] = "request.approve", ["id"] = "x", ["version"] = 1 });
        Assert.Contains("Je ne vous trouve pas", answer["value"]!.GetValue<string>());
        Assert.Empty(bench.Channel.Messages);
    }

    [Fact]
    public async Task NameInTheActivity_IsNoIdentity()
    {
        await using var bench = new ChatBench();
        var activity = bench.Message("julie", "à valider");
        activity["from"]!["name"] = "Hélène Moreau";
        await bench.PostAsync(activity);
        Assert.Contains("Vous ne validez pas", FirstText(bench));
    }

    [Fact]
    public async Task BusyConversation_AnswersAClickWithTheCurrentCard_AndChangesNothing()
    {
        await using var bench = new ChatBench();
        var pending = await bench.Heart.PendingAsync("devis@serrurerie.example", "julie", null, Token);
        await bench.Turns.TryEnterAsync($"{ChatBench.ServiceUrl}|{ChatBench.Chat("helene")}", "another turn", TimeSpan.FromHours(1), Token);
        var click = bench.ClickAsync("helene", "request.approve", pending);
        await AdvanceUntilAsync(bench, click);
        Assert.Contains("Je traite encore", ChatBench.Readable((await click)["value"]!));
        Assert.Equal(RequestState.Pending, (await bench.RequestAsync(1)).State);
    }

    [Fact]
    public async Task BusyConversation_NeverLosesAMessage()
    {
        await using var bench = new ChatBench();
        await bench.Turns.TryEnterAsync($"{ChatBench.ServiceUrl}|{ChatBench.Chat("julie")}", "another turn", TimeSpan.FromHours(1), Token);
        var saying = bench.PostAsync(bench.Message("julie", "merci"));
        await AdvanceUntilAsync(bench, saying);
        Assert.Equal(200, (await saying).Status);
        Assert.Equal("Avec plaisir.", FirstText(bench));
    }

    [Fact]
    public async Task Fault_GivesAReferenceAndChangesNothing()
    {
        await using var bench = new ChatBench();
        bench.Channel.Next.Enqueue(() => FakeConnector.Refusal(System.Net.HttpStatusCode.InternalServerError));
        Assert.Equal(200, (await bench.PostAsync(bench.Message("julie", "merci"))).Status);
        Assert.Contains("donnez cette référence", FirstText(bench));
    }

    [Fact]
    public async Task FaultThatCannotBeTold_IsNoFaultOfTheServer()
    {
        await using var bench = new ChatBench();
        for (var i = 0; i < 2; i++) bench.Channel.Next.Enqueue(() => FakeConnector.Refusal(System.Net.HttpStatusCode.NotFound));
        Assert.Equal(200, (await bench.PostAsync(bench.Message("julie", "merci"))).Status);
        Assert.Empty(bench.Channel.Messages);
    }

    [Fact]
    public async Task OtherTenantThatCannotBeTold_IsRefusedAllTheSame()
    {
        await using var bench = new ChatBench();
        bench.Channel.Next.Enqueue(() => FakeConnector.Refusal(System.Net.HttpStatusCode.NotFound));
        var activity = bench.Message("julie", "mes demandes");
        activity["conversation"]!["tenantId"] = "another";
        Assert.Equal(401, (await bench.PostAsync(activity)).Status);
        Assert.Empty(bench.Channel.Messages);
    }

    [Fact]
    public async Task Installation_WelcomesOnce()
    {
        await using var bench = new ChatBench();
        foreach (var id in (string[])["i1", "i2"])
        {
            var activity = bench.Base("julie", "installationUpdate", id);
            activity["action"] = "add";
            await bench.PostAsync(activity);
        }

        var update = bench.Base("julie", "conversationUpdate", null);
        update["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" });
        await bench.PostAsync(update);
        Assert.Contains("je suis MailBot", Assert.Single(bench.Channel.Messages).Activity.ToJsonString());
    }

    [Theory]
    [InlineData("julie", "Hélène Moreau")]
    [InlineData("helene", "Paul Girard")]
    public async Task Welcome_NamesWhoDecidesForThisPerson(string person, string decider)
    {
        await using var bench = new ChatBench();
        var activity = bench.Base(person, "installationUpdate", "i1");
        activity["action"] = "add";
        await bench.PostAsync(activity);
        Assert.Contains($"{decider} les valide", System.Text.RegularExpressions.Regex.Unescape(Assert.Single(bench.Channel.Messages).Activity.ToJsonString()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EditedMessage_IsIgnored()
    {
        await using var bench = new ChatBench();
        await bench.Heart.PendingAsync("devis@serrurerie.example", "julie", null, Token);
        var activity = bench.Message("helene", "approuver D-0001");
        activity["type"] = "messageUpdate";
        Assert.Equal(200, (await bench.PostAsync(activity)).Status);
        Assert.Empty(bench.Channel.Messages);
        Assert.Equal(RequestState.Pending, (await bench.RequestAsync(1)).State);
    }

    [Fact]
    public void Options_NameEachMistakeInOneSentence() =>
        Assert.Equal(3, new ChatOptions { CompanyLanguage = "de", CardActions = "dance" }.Mistakes("Chat").Count());

    private static async Task AdvanceUntilAsync(ChatBench bench, Task ended)
    {
        while (!ended.IsCompleted)
        {
            bench.Heart.Clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }
    }
}
