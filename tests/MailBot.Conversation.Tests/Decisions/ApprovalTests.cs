using MailBot.Conversation.Tests.Bench;
using MailBot.Requests.Execution;
using MailBot.Requests.Lifecycle;
using MailBot.Terminal.Connector;

namespace MailBot.Conversation.Tests.Decisions;

/// <summary>Two people, one request: asked in a sentence, sent and approved by clicks.</summary>
public sealed class ApprovalTests
{
    [Fact]
    public async Task AskedAndApprovedByClicks_TheTenantHoldsTheAliasAndBothAreTold()
    {
        await using var bot = await RunningBot.StartAsync();
        var asked = await bot.AskAsync();
        Assert.Equal(RequestState.Pending, (await bot.RequestAsync()).State);
        Assert.Empty(bot.Writes);
        var sentCards = bot.Julie.Activities.Count;

        var answer = await bot.Helene.PressAsync(asked, "request.approve");
        Assert.NotNull(answer.Card);
        Assert.False(CardText.Offers(answer.Card.Value, "request.approve"));
        var done = await bot.ReachesAsync(RequestState.Done);

        Assert.Equal("Hélène Moreau", done.Decision?.ByName);
        Assert.Equal(ItemOutcome.Recorded, Assert.Single(done.Items).Outcome);
        Assert.Equal("Set-Mailbox", Assert.Single(bot.Writes).Cmdlet);
        Assert.Equal("Julie Martin", bot.Holder("devis@serrurerie.example")?.Holder);
        var edited = await bot.Helene.SeeAsync(a => a.Id == asked.Id && CardText.Of(a).Contains("Effectuée", StringComparison.Ordinal));
        Assert.True(edited.Version > asked.Version);
        var told = await bot.Julie.SeeAsync(a => a.Version == 1 && CardText.Of(a).Contains("Effectuée", StringComparison.Ordinal));
        Assert.True(await bot.QuietAsync());
        Assert.True(bot.Julie.Activities.ToList().FindIndex(a => a.Id == told.Id) >= sentCards, "the outcome is a new message, not an edit");
        Assert.Single(bot.Helene.Activities, a => CardText.Of(a).Contains("D-0001", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Approved_IsNeverShownAsDoneBeforeItIsReadBack()
    {
        await using var bot = await RunningBot.StartAsync();
        var asked = await bot.AskAsync();

        var answer = await bot.Helene.PressAsync(asked, "request.approve");
        await bot.ReachesAsync(RequestState.Done);
        Assert.True(await bot.QuietAsync());

        Assert.Contains("D-0001", CardText.Of(answer), StringComparison.Ordinal);
        var states = (await bot.AuditAsync()).Select(a => a.To);
        Assert.Equal([RequestState.Draft, RequestState.Pending, RequestState.Approved, RequestState.Running, RequestState.Verifying, RequestState.Done], states);
    }

    [Fact]
    public async Task ClickedTwiceAtOnce_HasOneEffect()
    {
        await using var bot = await RunningBot.StartAsync();
        var asked = await bot.AskAsync();

        var answers = await Task.WhenAll(bot.Helene.PressAsync(asked, "request.approve"), bot.Helene.PressAsync(asked, "request.approve"));
        await bot.ReachesAsync(RequestState.Done);
        Assert.True(await bot.QuietAsync());

        Assert.All(answers, a => Assert.Contains("D-0001", CardText.Of(a), StringComparison.Ordinal));
        Assert.Single(await bot.AuditAsync(), a => a.Action == nameof(Transition.Approve));
        Assert.Single(bot.Writes);
    }

    [Fact]
    public async Task TwoApproversAtOnce_OneDecides()
    {
        await using var bot = await RunningBot.StartAsync(("Approvals:Approvers:0", "helene@serrurerie.example"), ("Approvals:Approvers:1", "paul@serrurerie.example"));
        var helenes = await bot.AskAsync();
        var pauls = await bot.Paul.CardOfferingAsync("request.approve");

        await Task.WhenAll(bot.Helene.PressAsync(helenes, "request.approve"), bot.Paul.PressAsync(pauls, "request.refuse", "reason", "Pas cette adresse"));
        Assert.True(await bot.QuietAsync());

        var decided = Assert.Single(await bot.AuditAsync(), a => a.Action is nameof(Transition.Approve) or nameof(Transition.Refuse));
        var request = await bot.RequestAsync();
        Assert.Equal(decided.Action == nameof(Transition.Approve) ? RequestState.Done : RequestState.Refused, request.State);
        Assert.Equal(request.State == RequestState.Done ? 1 : 0, bot.Writes.Count);
    }

    [Fact]
    public async Task ActivityDeliveredTwice_HasOneEffect()
    {
        await using var bot = await RunningBot.StartAsync();
        var asked = await bot.AskAsync();
        var click = bot.Client.Activities.Execute(
            bot.Helene.Person, asked.Id, CardText.Action(asked.Card!.Value, "request.approve"), new Dictionary<string, string>()).ToJsonString();

        var first = await bot.Client.SendAsync(click, TestContext.Current.CancellationToken);
        var again = await bot.Client.SendAsync(click, TestContext.Current.CancellationToken);
        await bot.ReachesAsync(RequestState.Done);

        Assert.NotNull(first.Card);
        Assert.NotNull(again.Card);
        Assert.Single(await bot.AuditAsync(), a => a.Action == nameof(Transition.Approve));
        Assert.Single(bot.Writes);
    }

    [Fact]
    public async Task SentenceDeliveredTwice_IsHandledOnce()
    {
        await using var bot = await RunningBot.StartAsync();
        var said = bot.Client.Activities.Message(bot.Julie.Person, "ajoute l’alias devis@ à ma boîte").ToJsonString();

        await bot.Client.SendAsync(said, TestContext.Current.CancellationToken);
        await bot.Client.SendAsync(said, TestContext.Current.CancellationToken);
        await bot.Julie.CardOfferingAsync("draft.send");
        Assert.True(await bot.QuietAsync());

        Assert.Single(bot.Connector.Changes, c => c.Kind == ConnectorChangeKind.Posted && c.Activity.Offers("draft.send"));
    }

    [Fact]
    public async Task SubmittedInsteadOfExecuted_IsTheSameClick()
    {
        await using var bot = await RunningBot.StartAsync();
        var asked = await bot.AskAsync();

        var answer = await bot.Client.SubmitAsync(
            bot.Helene.Person, asked.Id, CardText.Action(asked.Card!.Value, "request.approve"), new Dictionary<string, string>(), TestContext.Current.CancellationToken);
        Assert.True(answer.Succeeded);
        await bot.ReachesAsync(RequestState.Done);

        await bot.Helene.SeeAsync(a => a.Id == asked.Id && CardText.Of(a).Contains("Effectuée", StringComparison.Ordinal));
        Assert.Single(bot.Writes);
    }
}
