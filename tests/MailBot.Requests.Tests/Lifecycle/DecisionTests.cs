using MailBot.Requests.Approvals;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Lifecycle;
using MailBot.Testing;

namespace MailBot.Requests.Tests.Lifecycle;

public sealed class DecisionTests
{
    private readonly RequestBench bench = new();
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_GivesNumberDeadlineAndTheApproversCard()
    {
        var pending = await bench.PendingAsync("devis", "julie", null, Token);

        Assert.Equal(("D-0001", RequestState.Pending), (pending.Label, pending.State));
        Assert.Equal(new DateTimeOffset(2026, 3, 12, 18, 0, 0, TimeSpan.FromHours(1)), pending.Deadline);
        Assert.Equal("add alias devis@serrurerie.example to julie@serrurerie.example", bench.Kinds[pending.Kind].Describe(pending.Items.Single().Step));
        var card = Assert.Single(bench.Store.Cards, c => c.Target.View == CardView.Approver);
        Assert.Equal("helene", card.Target.Person.ObjectId);
        Assert.Contains(bench.Work.Open, w => w.Step == WorkStep.Expire && w.Due == pending.Deadline);
    }

    [Fact]
    public async Task Approve_ByTheApprover_QueuesTheWorkAndDropsTheClock()
    {
        var approved = await bench.ApprovedAsync("devis", "julie", Token);

        Assert.Equal(RequestState.Approved, approved.State);
        Assert.Equal(ApprovalBasis.Approver, approved.Decision?.Basis);
        Assert.Equal(WorkStep.Execute, Assert.Single(bench.Work.Open).Step);
        Assert.Equal(0, bench.Mail.Writes);
    }

    [Fact]
    public async Task Approve_ByTheRequester_IsRefused()
    {
        var pending = await bench.PendingAsync("devis", "helene", null, Token);

        var result = await bench.Requests.ApproveAsync(bench.Say("helene"), new RequestRef(pending.Id), false, Token);

        var own = Assert.IsType<Denial.OwnRequest>(Assert.IsType<CommandResult.NotAllowed>(result).Denial);
        Assert.Equal(["Paul Girard"], own.Deciders.Select(d => d.DisplayName));
        Assert.Equal(RequestState.Pending, (await bench.Store.FindAsync(pending.Id, Token))!.State);
    }

    [Fact]
    public async Task Approve_ByABystander_TellsNothingAndChangesNothing()
    {
        var pending = await bench.PendingAsync("devis", "julie", null, Token);

        var result = await bench.Requests.ApproveAsync(bench.Say("karim"), new RequestRef(pending.Id, 1), false, Token);

        Assert.IsType<Denial.NoApprover>(Assert.IsType<CommandResult.NotAllowed>(result).Denial);
        Assert.Equal(pending, await bench.Store.FindAsync(pending.Id, Token));
    }

    [Fact]
    public async Task Approve_WithAForgedIdOrVersion_ChangesNothing()
    {
        var pending = await bench.PendingAsync("devis", "julie", null, Token);

        Assert.IsType<CommandResult.Unknown>(await bench.Requests.ApproveAsync(bench.Say("helene"), new RequestRef("forged"), false, Token));
        Assert.IsType<CommandResult.Outdated>(await bench.Requests.ApproveAsync(bench.Say("helene"), new RequestRef(pending.Id, 99), false, Token));
        Assert.Equal(pending, await bench.Store.FindAsync(pending.Id, Token));
    }

    [Fact]
    public async Task Approve_TwiceAtOnce_OneIsApplied()
    {
        var pending = await bench.PendingAsync("devis", "julie", null, Token);

        var results = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(
            () => bench.Requests.ApproveAsync(bench.Say(i % 2 == 0 ? "helene" : "paul", $"click/{i}"), new RequestRef(pending.Id, pending.Version), false, Token), Token)));

        Assert.Single(results.OfType<CommandResult.Applied>());
        Assert.Equal(39, results.OfType<CommandResult.Outdated>().Count());
    }

    [Fact]
    public async Task SameCommandTwice_IsAppliedOnce()
    {
        var pending = await bench.PendingAsync("devis", "julie", null, Token);
        var click = bench.Say("helene", "msteams/c/click");

        await bench.Requests.ApproveAsync(click, new RequestRef(pending.Id, pending.Version), false, Token);
        var again = await bench.Requests.ApproveAsync(click, new RequestRef(pending.Id, pending.Version), false, Token);

        Assert.Equal(RequestState.Approved, Assert.IsType<CommandResult.AlreadyApplied>(again).Request.State);
    }

    [Theory]
    [InlineData("non")]
    [InlineData("   ")]
    public async Task Refuse_WithoutAReason_IsNotPossible(string reason)
    {
        var pending = await bench.PendingAsync("devis", "julie", null, Token);
        var result = await bench.Requests.RefuseAsync(bench.Say("helene"), new RequestRef(pending.Id), reason, Token);
        Assert.IsType<Denial.ReasonMissing>(Assert.IsType<CommandResult.NotAllowed>(result).Denial);
    }

    [Fact]
    public async Task Refuse_KeepsTheReasonAndTellsTheRequester()
    {
        var pending = await bench.PendingAsync("devis", "julie", null, Token);
        await bench.Requests.RefuseAsync(bench.Say("helene"), new RequestRef(pending.Id), "utilisez contact@", Token);

        var refused = await bench.Store.FindAsync(pending.Id, Token);
        Assert.Equal((RequestState.Refused, "utilisez contact@"), (refused!.State, refused.Decision?.Note));
        Assert.Contains(bench.Store.Cards, c => c.Target is { View: CardView.Outcome, Person.ObjectId: "julie" });
        Assert.Empty(bench.Work.Open);
    }

    [Fact]
    public async Task Question_MovesTheDeadlineOnce()
    {
        var pending = await bench.PendingAsync("devis", "julie", null, Token);
        await bench.Requests.AskAsync(bench.Say("helene"), new RequestRef(pending.Id), "Pour quel formulaire ?", Token);
        await bench.Requests.AnswerAsync(bench.Say("julie"), new RequestRef(pending.Id), "Celui du site.", Token);
        await bench.Requests.AskAsync(bench.Say("helene"), new RequestRef(pending.Id), "Lequel exactement ?", Token);

        var current = await bench.Store.FindAsync(pending.Id, Token);
        Assert.Equal((RequestState.Pending, new DateTimeOffset(2026, 3, 13, 18, 0, 0, TimeSpan.FromHours(1))), (current!.State, current.Deadline));
        var journal = await bench.Store.AuditAsync(pending.Id, Token);
        Assert.Equal(["Create", "Send", "Ask", "Answer", "Ask"], journal.Select(a => a.Action));
    }

    [Fact]
    public async Task Reading_PastTheDeadline_Expires()
    {
        var pending = await bench.PendingAsync("devis", "julie", null, Token);
        bench.Clock.SetUtcNow(pending.Deadline!.Value);

        Assert.Equal(RequestState.Expired, (await bench.Requests.FindAsync(pending.Id, Token))!.State);
        var late = await bench.Requests.ApproveAsync(bench.Say("helene"), new RequestRef(pending.Id), false, Token);
        Assert.IsType<CommandResult.NotPossible>(late);
    }

    [Fact]
    public async Task Cancel_ByTheRequester_BeforeTheFirstStep_DropsTheWork()
    {
        var approved = await bench.ApprovedAsync("devis", "julie", Token);
        Assert.IsType<CommandResult.Applied>(await bench.Requests.CancelAsync(bench.Say("julie"), new RequestRef(approved.Id), Token));
        Assert.Empty(bench.Work.Open);
    }

    [Fact]
    public async Task Cancel_BySomebodyElse_IsRefused()
    {
        var pending = await bench.PendingAsync("devis", "julie", null, Token);
        var result = await bench.Requests.CancelAsync(bench.Say("helene"), new RequestRef(pending.Id), Token);
        Assert.IsType<Denial.NotTheRequester>(Assert.IsType<CommandResult.NotAllowed>(result).Denial);
    }

    [Fact]
    public async Task OnlyApprover_InTheDeclaredMode_ConfirmsAndTheJournalSaysSo()
    {
        var alone = new RequestBench(singleApprover: true, deputies: []);
        var pending = await alone.PendingAsync("devis", "helene", null, Token);

        Assert.IsType<CommandResult.NeedsConfirmation>(await alone.Requests.ApproveAsync(alone.Say("helene"), new RequestRef(pending.Id), false, Token));
        var approved = Assert.IsType<CommandResult.Applied>(await alone.Requests.ApproveAsync(alone.Say("helene"), new RequestRef(pending.Id), true, Token)).Request;

        Assert.Equal(ApprovalBasis.SingleApprover, approved.Decision?.Basis);
        Assert.Contains("single approver", (await alone.Store.AuditAsync(pending.Id, Token))[^1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnlyApprover_WithoutTheMode_CannotEvenSend()
    {
        var alone = new RequestBench(deputies: []);
        var draft = await alone.DraftAsync("devis", "helene", null, Token);
        var result = await alone.Requests.SendAsync(alone.Say("helene"), new RequestRef(draft.Id), Token);
        Assert.IsType<Denial.NobodyCanDecide>(Assert.IsType<CommandResult.NotAllowed>(result).Denial);
    }

    [Fact]
    public async Task HalfTheTime_WithoutADecision_ShowsItToTheDeputies()
    {
        var pending = await bench.PendingAsync("devis", "julie", null, Token);
        var half = Deadlines.Half(pending.SentAt!.Value, pending.Deadline!.Value);
        bench.Clock.SetUtcNow(half);
        await bench.Executor.RunDueAsync(Token);

        Assert.Contains(bench.Store.Cards, c => c.Target is { View: CardView.Approver, Person.ObjectId: "paul" });
        Assert.DoesNotContain(bench.Work.Open, w => w.Step == WorkStep.NotifyDeputies);
    }

    [Fact]
    public async Task SecondDraftOfAKind_ReplacesTheContentOfTheFirst()
    {
        var first = await bench.DraftAsync("devis", "julie", null, Token);
        var second = await bench.DraftAsync("accueil", "julie", null, Token);
        Assert.Equal((first.Id, 2L), (second.Id, second.Version));
    }
}
