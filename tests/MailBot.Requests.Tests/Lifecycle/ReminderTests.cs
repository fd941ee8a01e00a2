using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;
using MailBot.Testing;

namespace MailBot.Requests.Tests.Lifecycle;

/// <summary>A reminder 24 h and 4 h before the deadline: one per person and deadline, however many requests wait.</summary>
public sealed class ReminderTests
{
    private readonly RequestBench bench = new(deputies: []);
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IEnumerable<string> Reminded => bench.Store.Cards.Where(c => c.Target.View == CardView.Reminder).Select(c => c.Target.Person.ObjectId);

    [Fact]
    public async Task DayBeforeAndFourHoursBefore_TheApproverIsReminded()
    {
        var pending = await bench.PendingAsync("devis", "julie", null, Token);
        await RunAtAsync(pending.Deadline!.Value.AddHours(-24).AddSeconds(-1));
        Assert.Empty(Reminded);

        await RunAtAsync(pending.Deadline.Value.AddHours(-24));
        Assert.Equal(["helene"], Reminded);
        await RunAtAsync(pending.Deadline.Value.AddHours(-5));
        Assert.Single(Reminded);

        await RunAtAsync(pending.Deadline.Value.AddHours(-4));
        Assert.Equal(["helene", "helene"], Reminded);
        Assert.DoesNotContain(bench.Work.Open, w => w.Step == WorkStep.Remind);
        Assert.Equal(RequestState.Pending, (await bench.Store.FindAsync(pending.Id, Token))!.State);
    }

    [Fact]
    public async Task SeveralRequestsWithOneDeadline_AreOneReminder()
    {
        var first = await bench.PendingAsync("devis", "julie", null, Token);
        await bench.PendingAsync("accueil2", "karim", null, Token);
        await bench.PendingAsync("urgence", "marc", null, Token);

        await RunAtAsync(first.Deadline!.Value.AddHours(-24));
        for (var i = 0; i < 5; i++) await RunAtAsync(bench.Clock.GetUtcNow().AddSeconds(10));

        Assert.Equal(["helene"], Reminded);
        Assert.Equal(3, bench.Work.Open.Count(w => w.Step == WorkStep.Remind && w.Due == first.Deadline.Value.AddHours(-4)));
    }

    [Fact]
    public async Task CarrierDecidedAtTheLastMoment_AnotherRequestCarriesTheReminder()
    {
        var first = await bench.PendingAsync("devis", "julie", null, Token);
        var second = await bench.PendingAsync("urgence", "karim", null, Token);
        bench.Clock.SetUtcNow(first.Deadline!.Value.AddHours(-24));
        var leases = await bench.Work.ClaimAsync("other", TimeSpan.FromMinutes(1), 10, Token);
        var behind = leases.Single(l => l.RequestId == second.Id && l.Step == WorkStep.Remind);
        Assert.NotNull(await bench.Requests.RemindAsync(behind, second, Token));
        Assert.Empty(Reminded);

        await bench.Requests.ApproveAsync(bench.Say("helene"), new RequestRef(first.Id), false, Token);
        await bench.Requests.RemindAsync(behind, second, Token);

        Assert.Equal(["helene"], Reminded);
    }

    [Fact]
    public async Task TwoInstancesAtOnce_RemindOnce()
    {
        var pending = await bench.PendingAsync("devis", "julie", null, Token);
        bench.Clock.SetUtcNow(pending.Deadline!.Value.AddHours(-24));
        var first = (await bench.Work.ClaimAsync("one", TimeSpan.FromSeconds(60), 10, Token)).Single(l => l.Step == WorkStep.Remind);
        bench.Clock.Advance(TimeSpan.FromSeconds(61));
        var second = (await bench.Work.ClaimAsync("two", TimeSpan.FromSeconds(60), 10, Token)).Single(l => l.Step == WorkStep.Remind);

        await bench.Requests.RemindAsync(second, pending, Token);
        await bench.Requests.RemindAsync(first, pending, Token);

        Assert.Single(Reminded);
    }

    [Fact]
    public async Task Decided_NobodyIsReminded()
    {
        var pending = await bench.PendingAsync("devis", "julie", null, Token);
        await bench.Requests.RefuseAsync(bench.Say("helene"), new RequestRef(pending.Id), "pas maintenant", Token);
        await RunAtAsync(pending.Deadline!.Value.AddHours(-4));
        Assert.Empty(Reminded);
        Assert.DoesNotContain(bench.Work.Open, w => w.Step == WorkStep.Remind);
    }

    [Fact]
    public async Task QuestionThatMovesTheDeadline_MovesTheReminders()
    {
        var pending = await bench.PendingAsync("devis", "julie", null, Token);
        await bench.Requests.AskAsync(bench.Say("helene"), new RequestRef(pending.Id), "pour quoi faire", Token);
        var moved = (await bench.Store.FindAsync(pending.Id, Token))!.Deadline!.Value;

        Assert.NotEqual(pending.Deadline, moved);
        Assert.Equal(moved.AddHours(-24), Assert.Single(bench.Work.Open, w => w.Step == WorkStep.Remind).Due);
    }

    [Fact]
    public async Task DeputiesAreRemindedOnceTheyHaveIt_TheRequesterNever()
    {
        var two = new RequestBench(approvers: ["helene", "karim"]);
        var pending = await two.PendingAsync("devis", "karim", null, Token);
        two.Clock.SetUtcNow(pending.Deadline!.Value.AddHours(-4));
        while (await two.Executor.RunDueAsync(Token) > 0)
        {
        }

        Assert.Equal(["helene", "paul"], two.Store.Cards.Where(c => c.Target.View == CardView.Reminder).Select(c => c.Target.Person.ObjectId).Order());
    }

    private async Task RunAtAsync(DateTimeOffset at)
    {
        if (at > bench.Clock.GetUtcNow()) bench.Clock.SetUtcNow(at);
        for (var i = 0; i < 5 && await bench.Executor.RunDueAsync(Token) > 0; i++)
        {
        }
    }
}
