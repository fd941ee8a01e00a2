using MailBot.Requests.Approvals;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;
using MailBot.Testing;

namespace MailBot.Requests.Tests.Approvals;

/// <summary>The owners of the group that a request is about decide it too, read live each time.</summary>
public sealed class GroupOwnerTests
{
    private readonly RequestBench bench = new();
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Owner_IsAskedAtOnceListsSeesAndDecides()
    {
        Own("karim");
        var pending = await bench.PendingAsync("devis", "julie", null, Token);

        Assert.Equal(["helene", "karim"], bench.Store.Cards.Where(c => c.Target.View == CardView.Approver).Select(c => c.Target.Person.ObjectId));
        Assert.Equal([pending.Id], (await bench.Requests.ToDecideAsync(Key("karim"), Token)).Select(r => r.Id));
        var approved = Assert.IsType<CommandResult.Applied>(await ApproveAsync("karim", pending)).Request;
        Assert.Equal((ApprovalBasis.GroupOwner, "Karim Benali"), (approved.Decision!.Basis, approved.Decision.ByName));
    }

    [Fact]
    public async Task OwnerWhoAsks_NeverDecidesTheirOwn()
    {
        Own("julie", "karim");
        var pending = await bench.PendingAsync("devis", "julie", null, Token);

        var own = Assert.IsType<Denial.OwnRequest>(Assert.IsType<CommandResult.NotAllowed>(await ApproveAsync("julie", pending)).Denial);

        Assert.Equal(["helene", "paul", "karim"], own.Deciders.Select(d => d.Key.ObjectId));
        Assert.Empty(await bench.Requests.ToDecideAsync(Key("julie"), Token));
        Assert.DoesNotContain(bench.Store.Cards, c => c.Target is { View: CardView.Approver, Person.ObjectId: "julie" });
    }

    [Fact]
    public async Task OwnerOfAnotherGroup_SeesAndDecidesNothing()
    {
        Own("luc.petit");
        var pending = await bench.PendingAsync("devis", "julie", null, Token);

        Assert.IsType<Denial.NoApprover>(Assert.IsType<CommandResult.NotAllowed>(await ApproveAsync("karim", pending)).Denial);
        Assert.False(await bench.Requests.Deciders.MaySeeAsync(Key("karim"), pending, Token));
    }

    [Fact]
    public async Task GuestAmongTheOwners_DecidesNothing()
    {
        bench.Owned.Owners = new Reading<IReadOnlyList<Person>>.Found([bench.Mail.Person("karim") with { IsGuest = true }]);
        var pending = await bench.PendingAsync("devis", "julie", null, Token);

        Assert.IsType<CommandResult.NotAllowed>(await ApproveAsync("karim", pending));
        Assert.DoesNotContain(bench.Store.Cards, c => c.Target.Person.ObjectId == "karim");
    }

    [Fact]
    public async Task DirectoryThatDoesNotAnswer_EntitlesNobodyAndSaysSo()
    {
        Own("karim");
        var pending = await bench.PendingAsync("devis", "julie", null, Token);
        bench.Owned.Owners = new Reading<IReadOnlyList<Person>>.Unavailable("down");

        Assert.IsType<Denial.CantTell>(Assert.IsType<CommandResult.NotAllowed>(await ApproveAsync("karim", pending)).Denial);
        Assert.Equal(RequestState.Pending, (await bench.Store.FindAsync(pending.Id, Token))!.State);
        Assert.IsType<CommandResult.Applied>(await ApproveAsync("helene", pending));
    }

    [Fact]
    public async Task NoLongerOwnerWhenExecuting_WritesNothing()
    {
        Own("karim");
        var pending = await bench.PendingAsync("devis", "julie", null, Token);
        await ApproveAsync("karim", pending);
        Own();

        await bench.Executor.RunDueAsync(Token);

        var failed = await bench.Store.FindAsync(pending.Id, Token);
        Assert.Equal(RequestState.Failed, failed!.State);
        Assert.IsType<ItemFailure.ApproverNotEntitled>(failed.Failure);
        Assert.Equal(0, bench.Mail.Writes);
    }

    [Fact]
    public async Task OwnersUnreadableWhenExecuting_WaitsUntilTheyAreTold()
    {
        Own("karim");
        var pending = await bench.PendingAsync("devis", "julie", null, Token);
        await ApproveAsync("karim", pending);
        bench.Owned.Owners = new Reading<IReadOnlyList<Person>>.Unavailable("down");

        await bench.Executor.RunDueAsync(Token);
        Assert.Equal(RequestState.Approved, (await bench.Store.FindAsync(pending.Id, Token))!.State);
        Assert.Equal(0, bench.Mail.Writes);

        Own("karim");
        bench.Clock.Advance(TimeSpan.FromMinutes(1));
        await bench.Executor.RunDueAsync(Token);
        Assert.Equal(RequestState.Verifying, (await bench.Store.FindAsync(pending.Id, Token))!.State);
    }

    [Fact]
    public async Task OnlyApproverWhoAsks_DoesNotConfirmAloneWhileAnOwnerCanDecide()
    {
        var small = new RequestBench(singleApprover: true, deputies: []);
        small.Owned.Owners = new Reading<IReadOnlyList<Person>>.Found([small.Mail.Person("karim")]);
        var pending = await small.PendingAsync("devis", "helene", null, Token);

        Assert.IsType<Denial.OwnRequest>(Assert.IsType<CommandResult.NotAllowed>(
            await small.Requests.ApproveAsync(small.Say("helene"), new RequestRef(pending.Id), true, Token)).Denial);
        small.Owned.Owners = new Reading<IReadOnlyList<Person>>.Unavailable("down");
        Assert.IsType<CommandResult.NotAllowed>(await small.Requests.ApproveAsync(small.Say("helene"), new RequestRef(pending.Id), true, Token));
    }

    private void Own(params string[] owners) =>
        bench.Owned.Owners = new Reading<IReadOnlyList<Person>>.Found([.. owners.Select(bench.Mail.Person)]);

    private PersonKey Key(string person) => bench.Mail.Person(person).Key;

    private Task<CommandResult> ApproveAsync(string person, Request request) =>
        bench.Requests.ApproveAsync(bench.Say(person), new RequestRef(request.Id, request.Version), false, Token);
}
