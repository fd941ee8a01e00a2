using MailBot.Requests.Approvals;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Lifecycle;
using MailBot.Testing;

namespace MailBot.Requests.Tests.Execution;

public sealed class ExecutionTests
{
    private readonly RequestBench bench = new();
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Approved_IsWrittenReadBackAndDone()
    {
        var approved = await bench.ApprovedAsync("devis", "julie", Token);
        var done = await bench.RunToEndAsync(approved.Id, Token);

        Assert.Equal((RequestState.Done, ItemOutcome.Recorded), (done.State, done.Items.Single().Outcome));
        Assert.True(bench.Mail.Recipient("julie").Holds(FakeMail.Address("devis")));
        var journal = await bench.Store.AuditAsync(done.Id, Token);
        Assert.Equal(["Create", "Send", "Approve", "Start", "Record", "Finish"], journal.Select(a => a.Action));
        Assert.Contains(bench.Store.Cards, c => c.Target.View == CardView.Outcome);
    }

    [Fact]
    public async Task ApproverNoLongerEntitled_FailsWithNothingWritten()
    {
        var approved = await bench.ApprovedAsync("devis", "julie", Token);
        var dismissed = new ApprovalPolicy([bench.Mail.Person("paul")], [], [], false);
        var runner = new StepRunner(bench.Store, bench.Work, bench.Kinds, bench.DecidersOf(dismissed), new ExecutionOptions(), bench.Clock);
        var work = Assert.Single(await bench.Work.ClaimAsync("w", TimeSpan.FromMinutes(1), 1, Token));
        await runner.ExecuteAsync(work, approved, Token);

        var failed = await bench.Store.FindAsync(approved.Id, Token);
        Assert.Equal(RequestState.Failed, failed!.State);
        Assert.IsType<ItemFailure.ApproverNotEntitled>(failed.Failure);
        Assert.Equal(0, bench.Mail.Writes);
        Assert.IsType<CommandResult.NotPossible>(await bench.Requests.RetryAsync(bench.Say("julie"), new RequestRef(failed.Id), Token));
    }

    [Fact]
    public async Task RetryAfterTheApproverLeft_WritesNothing()
    {
        bench.Mail.NextWrites.Enqueue(new MailOutcome.Refused(RefusalCause.Other, "no"));
        var failed = await bench.RunToEndAsync((await bench.ApprovedAsync("devis", "julie", Token)).Id, Token);
        var again = ((CommandResult.Applied)await bench.Requests.RetryAsync(bench.Say("julie"), new RequestRef(failed.Id), Token)).Request;

        var dismissed = new ApprovalPolicy([bench.Mail.Person("paul")], [], [], false);
        var runner = new StepRunner(bench.Store, bench.Work, bench.Kinds, bench.DecidersOf(dismissed), new ExecutionOptions(), bench.Clock);
        await runner.ExecuteAsync(Assert.Single(await bench.Work.ClaimAsync("w", TimeSpan.FromMinutes(1), 1, Token)), again, Token);

        Assert.IsType<ItemFailure.ApproverNotEntitled>((await bench.Store.FindAsync(failed.Id, Token))!.Items.Single().Failure);
        Assert.Equal(0, bench.Mail.Writes);
    }

    [Fact]
    public async Task PassingErrors_AreTriedAgainUntilItWorks()
    {
        bench.Mail.NextWrites.Enqueue(new MailOutcome.Transient("server is too busy", TimeSpan.FromSeconds(7)));
        bench.Mail.NextWrites.Enqueue(new MailOutcome.Transient("dropped"));
        var done = await bench.RunToEndAsync((await bench.ApprovedAsync("devis", "julie", Token)).Id, Token);
        Assert.Equal((RequestState.Done, 1), (done.State, bench.Mail.Writes));
    }

    [Fact]
    public async Task AmbiguousWriteThatWasDone_IsNotWrittenTwice()
    {
        var approved = await bench.ApprovedAsync("devis", "julie", Token);
        bench.Mail.NextWrites.Enqueue(new MailOutcome.Transient("504"));
        await bench.Executor.RunDueAsync(Token);
        await bench.Mail.AddAsync(bench.Mail.Recipient("julie"), FakeMail.Address("devis"), Token);

        var done = await bench.RunToEndAsync(approved.Id, Token);
        Assert.Equal((RequestState.Done, 1), (done.State, bench.Mail.Writes));
        Assert.False(done.Items.Single().WasAlreadySo);
    }

    [Fact]
    public async Task ProviderDown_FailsAfterItsTriesAndCanBeRetried()
    {
        for (var i = 0; i < 8; i++) bench.Mail.NextWrites.Enqueue(new MailOutcome.Transient("503"));
        var failed = await bench.RunToEndAsync((await bench.ApprovedAsync("devis", "julie", Token)).Id, Token);
        Assert.Equal(RequestState.Failed, failed.State);
        Assert.Equal(8, Assert.IsType<ItemFailure.ProviderUnavailable>(failed.Items.Single().Failure).Tries);

        await bench.Requests.RetryAsync(bench.Say("julie"), new RequestRef(failed.Id), Token);
        Assert.Equal(RequestState.Done, (await bench.RunToEndAsync(failed.Id, Token)).State);
    }

    [Fact]
    public async Task LyingProvider_IsCaughtByReadingBack()
    {
        bench.Mail.NextWrites.Enqueue(new MailOutcome.Done());
        var failed = await bench.RunToEndAsync((await bench.ApprovedAsync("devis", "julie", Token)).Id, Token);
        Assert.Equal(RequestState.Failed, failed.State);
        Assert.True(Assert.IsType<ItemFailure.NotSeen>(failed.Items.Single().Failure).Seconds >= 900);
    }

    [Fact]
    public async Task AddressTakenMeanwhile_FailsWithTheHolder()
    {
        var approved = await bench.ApprovedAsync("devis", "julie", Token);
        bench.Mail.NextWrites.Enqueue(new MailOutcome.Conflict("Devis", null));
        var failed = await bench.RunToEndAsync(approved.Id, Token);
        Assert.Equal("Devis", Assert.IsType<ItemFailure.AddressHeld>(failed.Items.Single().Failure).HolderName);
    }

    [Fact]
    public async Task WorkerDeadAfterTheWrite_IsTakenOverWithoutASecondWrite()
    {
        var approved = await bench.ApprovedAsync("devis", "julie", Token);
        var dead = Assert.Single(await bench.Work.ClaimAsync("dead", TimeSpan.FromMinutes(1), 1, Token));
        await bench.Requests.FindAsync(approved.Id, Token);
        var started = new StepRunner(bench.Store, bench.Work, bench.Kinds, bench.Deciders, new ExecutionOptions(), bench.Clock);
        await started.ExecuteAsync(dead with { Version = -1 }, approved, Token); // writes, but its finish is fenced off: as if it died there

        Assert.Equal(1, bench.Mail.Writes);
        bench.Clock.Advance(TimeSpan.FromMinutes(2));
        var done = await bench.RunToEndAsync(approved.Id, Token);
        Assert.Equal((RequestState.Done, 1), (done.State, bench.Mail.Writes));
        Assert.False(done.Items.Single().WasAlreadySo);
    }

    [Fact]
    public async Task SlowReplication_IsWaitedFor()
    {
        var approved = await bench.ApprovedAsync("devis", "julie", Token);
        var visible = bench.Clock.GetUtcNow() + TimeSpan.FromMinutes(3);
        bench.Mail.FreshView = r => bench.Clock.GetUtcNow() < visible ? r with { Addresses = [r.PrimaryAddress] } : r;
        Assert.Equal(RequestState.Done, (await bench.RunToEndAsync(approved.Id, Token)).State);
    }
}
