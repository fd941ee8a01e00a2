using MailBot.Requests.Approvals;
using MailBot.Requests.Kinds.Aliases;
using MailBot.Requests.Lifecycle;
using MailBot.Testing;

namespace MailBot.Requests.Tests.Lifecycle;

public sealed class UndoTests
{
    private readonly RequestBench bench = new();
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<Request> DoneAsync()
    {
        var approved = await bench.ApprovedAsync("devis", "julie", Token);
        return await bench.RunToEndAsync(approved.Id, Token);
    }

    [Fact]
    public async Task OwnAddition_WithinTenMinutes_IsTakenBackWithoutApproval()
    {
        var done = await DoneAsync();
        var result = Assert.IsType<CommandResult.Applied>(await bench.Requests.UndoAsync(bench.Say("julie"), new RequestRef(done.Id), Token));
        Assert.Equal((RequestState.Approved, ApprovalBasis.Withdrawal), (result.Request.State, result.Request.Decision?.Basis));

        var undone = await bench.RunToEndAsync(result.Request.Id, Token);
        Assert.Equal(RequestState.Done, undone.State);
        Assert.False(bench.Mail.Recipient("julie").Holds(FakeMail.Address("devis")));
    }

    [Fact]
    public async Task OwnAddition_LaterOn_GoesToTheApprover()
    {
        var done = await DoneAsync();
        bench.Clock.Advance(TimeSpan.FromMinutes(11));
        var result = Assert.IsType<CommandResult.Applied>(await bench.Requests.UndoAsync(bench.Say("julie"), new RequestRef(done.Id), Token));
        Assert.Equal((RequestState.Pending, "D-0002"), (result.Request.State, result.Request.Label));
        Assert.Equal(result.Request.Id, (await bench.Store.FindAsync(done.Id, Token))!.UndoneBy);
    }

    [Fact]
    public async Task UndoTwice_IsRefused()
    {
        var done = await DoneAsync();
        await bench.Requests.UndoAsync(bench.Say("julie"), new RequestRef(done.Id), Token);
        var again = await bench.Requests.UndoAsync(bench.Say("julie"), new RequestRef(done.Id), Token);
        Assert.IsType<Denial.NothingToUndo>(Assert.IsType<CommandResult.NotAllowed>(again).Denial);
    }

    [Fact]
    public async Task RefusedUndoing_LetsTheOriginalBeUndoneAgain()
    {
        var done = await DoneAsync();
        bench.Clock.Advance(TimeSpan.FromMinutes(11));
        var undo = Assert.IsType<CommandResult.Applied>(await bench.Requests.UndoAsync(bench.Say("julie"), new RequestRef(done.Id), Token)).Request;
        await bench.Requests.RefuseAsync(bench.Say("helene"), new RequestRef(undo.Id), "on le garde", Token);
        Assert.True(bench.Requests.CanUndo((await bench.Store.FindAsync(done.Id, Token))!));
    }

    [Fact]
    public async Task WhatWasSoBefore_IsNotUndone()
    {
        var approved = await bench.ApprovedAsync("devis", "julie", Token);
        await bench.Mail.AddAsync(bench.Mail.Recipient("julie"), FakeMail.Address("devis"), Token);
        var done = await bench.RunToEndAsync(approved.Id, Token);

        Assert.True(done.Items.Single().WasAlreadySo);
        Assert.False(bench.Requests.CanUndo(done));
    }

    [Fact]
    public async Task UndoOfWhatIsGone_IsBlockedWithTheReason()
    {
        var done = await DoneAsync();
        await bench.Mail.RemoveAsync(bench.Mail.Recipient("julie"), FakeMail.Address("devis"), Token);
        var result = await bench.Requests.UndoAsync(bench.Say("julie"), new RequestRef(done.Id), Token);
        Assert.IsType<AliasProblem.NotThere>(Assert.Single(Assert.IsType<CommandResult.Blocked>(result).Problems));
    }
}
