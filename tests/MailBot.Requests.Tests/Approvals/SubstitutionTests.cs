using MailBot.Requests.Approvals;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;
using MailBot.Testing;

namespace MailBot.Requests.Tests.Approvals;

/// <summary>Karim stands in for Hélène for a time.</summary>
public sealed class SubstitutionTests
{
    private readonly RequestBench bench = new();
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private DateTimeOffset Now => bench.Clock.GetUtcNow();

    [Fact]
    public async Task Substitute_IsAskedAtOnceWithTheDeputiesAndDecidesInBothNames()
    {
        await NameAsync("helene", "karim");
        var pending = await bench.PendingAsync("devis", "julie", null, Token);

        Assert.Equal(["helene", "karim", "paul"], bench.Store.Cards.Where(c => c.Target.View == CardView.Approver).Select(c => c.Target.Person.ObjectId));
        Assert.Single(await bench.Requests.ToDecideAsync(Key("karim"), Token));
        var approved = Assert.IsType<CommandResult.Applied>(await ApproveAsync("karim", pending)).Request;
        Assert.Equal((ApprovalBasis.Substitute, "Karim Benali (pour Hélène Moreau)"), (approved.Decision!.Basis, approved.Decision.ByName));
        Assert.Equal("Karim Benali (pour Hélène Moreau)", (await bench.Store.AuditAsync(pending.Id, Token))[^1].ActorName);
        Assert.Equal(RequestState.Done, (await bench.RunToEndAsync(pending.Id, Token)).State);
    }

    [Fact]
    public async Task Deputy_WhoStandsIn_SignsInTheApproversName()
    {
        await NameAsync("helene", "paul");
        var pending = await bench.PendingAsync("devis", "julie", null, Token);
        var approved = Assert.IsType<CommandResult.Applied>(await ApproveAsync("paul", pending)).Request;
        Assert.Equal(ApprovalBasis.Substitute, approved.Decision!.Basis);
    }

    [Fact]
    public async Task SubstituteOfTheRequester_DecidesNothingOfTheirs()
    {
        await NameAsync("helene", "karim");
        var pending = await bench.PendingAsync("devis", "helene", null, Token);
        Assert.IsType<CommandResult.NotAllowed>(await ApproveAsync("karim", pending));
        Assert.DoesNotContain(bench.Store.Cards, c => c.Target is { View: CardView.Approver, Person.ObjectId: "karim" });
    }

    [Fact]
    public async Task SubstituteWhoAsks_NeverDecidesTheirOwn()
    {
        await NameAsync("helene", "karim");
        var pending = await bench.PendingAsync("devis", "karim", null, Token);
        Assert.IsType<Denial.OwnRequest>(Assert.IsType<CommandResult.NotAllowed>(await ApproveAsync("karim", pending)).Denial);
    }

    [Fact]
    public async Task AfterTheLastDayOrTheReturn_NobodyStandsInAnyMore()
    {
        await NameAsync("helene", "karim", days: 2);
        var pending = await bench.PendingAsync("devis", "julie", null, Token);
        bench.Clock.Advance(TimeSpan.FromDays(2));
        Assert.IsType<Denial.NoApprover>(Assert.IsType<CommandResult.NotAllowed>(await ApproveAsync("karim", pending)).Denial);

        await NameAsync("helene", "karim", days: 20);
        Assert.True(await bench.Deciders.MayDecideAsync(Key("karim"), pending, Token));
        Assert.Single(await bench.Substitutions.EndAsync(bench.Mail.Person("helene"), Token));
        Assert.False(await bench.Deciders.MayDecideAsync(Key("karim"), pending, Token));
        Assert.Empty(await bench.Substitutions.EndAsync(bench.Mail.Person("helene"), Token));
    }

    [Fact]
    public async Task DecidedInTheirTime_IsCarriedOutAfterIt()
    {
        await NameAsync("helene", "karim", days: 1);
        var pending = await bench.PendingAsync("devis", "julie", null, Token);
        bench.Clock.Advance(TimeSpan.FromHours(23));
        await ApproveAsync("karim", pending);
        bench.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(RequestState.Done, (await bench.RunToEndAsync(pending.Id, Token)).State);
    }

    [Fact]
    public async Task ApproverDismissedMeanwhile_TheirSubstitutesDecisionFalls()
    {
        await NameAsync("helene", "karim");
        var pending = await bench.PendingAsync("devis", "julie", null, Token);
        await ApproveAsync("karim", pending);
        var dismissed = bench.DecidersOf(new ApprovalPolicy([bench.Mail.Person("marc")], [], [], false));
        Assert.Equal(Standing.Fallen, await dismissed.StillStandsAsync((await bench.Store.FindAsync(pending.Id, Token))!, Token));
    }

    [Fact]
    public async Task OtherInstanceAndAfterARestart_KnowsItToo()
    {
        await NameAsync("helene", "karim");
        var pending = await bench.PendingAsync("devis", "julie", null, Token);
        Assert.True(await bench.DecidersOf(bench.Policy).MayDecideAsync(Key("karim"), pending, Token));
    }

    [Fact]
    public async Task NamedAtTheSameMoment_NoneIsLost()
    {
        var both = new RequestBench(approvers: ["helene", "marc"]);
        await Task.WhenAll(
            Task.Run(() => both.Substitutions.NameAsync(both.Mail.Person("helene"), both.Mail.Person("karim"), both.Clock.GetUtcNow(), both.Clock.GetUtcNow().AddDays(3), Token), Token),
            Task.Run(() => both.Substitutions.NameAsync(both.Mail.Person("marc"), both.Mail.Person("julie"), both.Clock.GetUtcNow(), both.Clock.GetUtcNow().AddDays(3), Token), Token));
        Assert.Equal(["karim", "julie"], (await both.Substitutions.InForceAsync(both.Clock.GetUtcNow(), Token)).OrderBy(s => s.OfName, StringComparer.Ordinal).Select(s => s.By.ObjectId));
    }

    [Fact]
    public async Task NamingAnother_EndsTheFirst()
    {
        await NameAsync("helene", "karim");
        var named = Assert.IsType<SubstitutionResult.Named>(await NameAsync("helene", "marc"));
        Assert.Equal("Karim Benali", named.Instead?.ByName);
        Assert.Equal(["marc"], (await bench.Substitutions.InForceAsync(Now, Token)).Select(s => s.By.ObjectId));
    }

    [Fact]
    public async Task NotYetBegun_EntitlesNobody()
    {
        await bench.Substitutions.NameAsync(bench.Mail.Person("helene"), bench.Mail.Person("karim"), Now.AddDays(1), Now.AddDays(3), Token);
        var pending = await bench.PendingAsync("devis", "julie", null, Token);
        Assert.False(await bench.Deciders.MayDecideAsync(Key("karim"), pending, Token));
        bench.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True(await bench.Deciders.MayDecideAsync(Key("karim"), pending, Token));
    }

    [Fact]
    public async Task WhoMayNotAndWhatCanNotBe_ChangesNothing()
    {
        Assert.IsType<SubstitutionResult.NotAnApprover>(await NameAsync("julie", "karim"));
        Assert.IsType<SubstitutionResult.NotAnApprover>(await NameAsync("paul", "karim"));
        Assert.IsType<SubstitutionResult.Oneself>(await NameAsync("helene", "helene"));
        Assert.IsType<SubstitutionResult.Past>(await NameAsync("helene", "karim", days: 0));
        Assert.IsType<SubstitutionResult.TooFar>(await NameAsync("helene", "karim", days: 400));
        var helene = bench.Mail.Person("helene");
        Assert.IsType<SubstitutionResult.Backwards>(await bench.Substitutions.NameAsync(helene, bench.Mail.Person("karim"), Now.AddDays(5), Now.AddDays(2), Token));
        Assert.IsType<SubstitutionResult.IsGuest>(await bench.Substitutions.NameAsync(helene, bench.Mail.Person("karim") with { IsGuest = true }, Now, Now.AddDays(2), Token));
        var two = new RequestBench(approvers: ["helene", "marc"]);
        Assert.IsType<SubstitutionResult.DecidesAlready>(await two.Substitutions.NameAsync(two.Mail.Person("helene"), two.Mail.Person("marc"), Now, Now.AddDays(2), Token));
        Assert.Empty(await bench.Substitutions.InForceAsync(Now, Token));
    }

    private PersonKey Key(string person) => bench.Mail.Person(person).Key;

    private Task<SubstitutionResult> NameAsync(string approver, string substitute, int days = 5) =>
        bench.Substitutions.NameAsync(bench.Mail.Person(approver), bench.Mail.Person(substitute), Now, Now.AddDays(days), Token);

    private Task<CommandResult> ApproveAsync(string person, Request request) =>
        bench.Requests.ApproveAsync(bench.Say(person), new RequestRef(request.Id, request.Version), false, Token);
}
