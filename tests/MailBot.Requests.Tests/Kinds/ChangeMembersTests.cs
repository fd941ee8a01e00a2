using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Kinds;
using MailBot.Requests.Kinds.ChangeMembers;
using MailBot.Requests.Kinds.Groups;
using MailBot.Requests.Lifecycle;
using MailBot.Testing;

namespace MailBot.Requests.Tests.Kinds;

public sealed class ChangeMembersTests
{
    private readonly RequestBench bench = new();
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private FakeGroup Group => bench.Groups.At("depannage")!;

    public ChangeMembersTests() => Group.Members.AddRange(["r-karim", "r-marc"]);

    [Fact]
    public async Task TwoAddedOneTakenOut_EachIsALine()
    {
        var done = await RunAsync(["luc.petit", "julie"], ["marc"]);
        Assert.Equal((RequestState.Done, 3), (done.State, done.Items.Count));
        Assert.Equal(["r-julie", "r-karim", "r-luc.petit"], Group.Members.Order());
    }

    [Fact]
    public async Task OneOfThreeFails_PartialThenRetriedAloneThenUndone()
    {
        var partial = await RunAsync(["luc.petit", "sarah"], ["marc"]);
        Assert.Equal(RequestState.Partial, partial.State);
        Assert.Equal([ItemOutcome.Recorded, ItemOutcome.Failed, ItemOutcome.Recorded], partial.Outcomes());

        bench.Mail.Recipients.Add(new MailRecipient("r-sarah", "sarah", "Sarah Kone", RecipientType.UserMailbox, FakeMail.Address("sarah"), [FakeMail.Address("sarah")]));
        await bench.Requests.RetryAsync(bench.Say("julie"), new RequestRef(partial.Id), Token);
        var done = await bench.RunToEndAsync(partial.Id, Token);
        Assert.Equal((RequestState.Done, partial.Items[0].At), (done.State, done.Items[0].At));

        var undo = ((CommandResult.Applied)await bench.Requests.UndoAsync(bench.Say("julie"), new RequestRef(done.Id), Token)).Request;
        await bench.Requests.ApproveAsync(bench.Say("helene"), new RequestRef(undo.Id), false, Token);
        Assert.Equal(RequestState.Done, (await bench.RunToEndAsync(undo.Id, Token)).State);
        Assert.Equal(["r-karim", "r-marc"], Group.Members.Order());
    }

    [Fact]
    public async Task UndoOfAPartialChange_LeavesAloneWhatWasNotDoneOrWasSoBefore()
    {
        var partial = await RunAsync(["karim", "luc.petit", "sarah"], []);
        Assert.Equal(RequestState.Partial, partial.State);
        var undo = ((CommandResult.Applied)await bench.Requests.UndoAsync(bench.Say("julie"), new RequestRef(partial.Id), Token)).Request;
        var facts = MembersFacts.Decode(undo.Payload);
        Assert.Equal(["luc.petit"], facts.Remove.Select(p => p.Id));
        Assert.Empty(facts.Add);
    }

    [Fact]
    public async Task OwnersOfTheGroup_MayDecideToo()
    {
        Group.Owners.Add("r-karim");
        var facts = bench.Change("depannage", ["julie"], []);
        var also = Assert.IsType<Reading<IReadOnlyList<Requests.People.Person>>.Found>(await bench.Kinds[ChangeMembersKind.KindName].AlsoDecideAsync(facts.Encode(), Token));
        Assert.Equal(["karim"], also.Value.Select(p => p.Key.ObjectId));
    }

    [Fact]
    public async Task WhatCanBeKnownBefore_IsSaidBefore()
    {
        Group.Owners.Add("r-karim");
        await AssertBlocked<GroupProblem.NobodyNamed>([], []);
        await AssertBlocked<GroupProblem.BothWays>(["marc"], ["marc"]);
        await AssertBlocked<GroupProblem.NothingToChange>(["karim"], ["julie"]);
        await AssertBlocked<GroupProblem.OnlyOwner>([], ["karim"]);
        await AssertBlocked<GroupProblem.PersonHasNoMailbox>(["sarah"], []);
        Group.Owners.Add("r-marc");
        await AssertBlocked<GroupProblem.NobodyLeft>([], ["karim", "marc"]);
        await AssertBlocked<GroupProblem.TooManyPeople>([.. Enumerable.Range(0, 200).Select(i => $"p{i}")], []);
    }

    [Fact]
    public async Task GroupsThatCannotBeChanged_AreNamed()
    {
        bench.Mail.Recipients.Add(new MailRecipient("g-365", "g-365", "Équipe", RecipientType.Microsoft365Group, FakeMail.Address("equipe"), [FakeMail.Address("equipe")]));
        Assert.IsType<GroupProblem.GroupUnsupported>(await OnlyProblem(new MembersFacts("g-365", "Équipe") { Add = [GroupBench.Person("julie")] }));
        Assert.IsType<GroupProblem.GroupUnknown>(await OnlyProblem(new MembersFacts(null, "atelier") { Add = [GroupBench.Person("julie")] }));
        Assert.IsType<GroupProblem.GroupMissing>(await OnlyProblem(new MembersFacts { Add = [GroupBench.Person("julie")] }));

        var synced = bench.Mail.Recipients.FindIndex(r => r.Id == Group.Id);
        bench.Mail.Recipients[synced] = bench.Mail.Recipients[synced] with { DirectorySynced = true };
        Assert.IsType<GroupProblem.GroupDirectorySynced>(await OnlyProblem(bench.Change("depannage", ["julie"], [])));
    }

    private async Task<Request> RunAsync(string[] add, string[] remove) =>
        await bench.RunToEndAsync((await bench.ChangeAsync(bench.Change("depannage", add, remove), Token)).Id, Token);

    private async Task AssertBlocked<T>(string[] add, string[] remove) where T : GroupProblem =>
        Assert.IsType<T>(await OnlyProblem(bench.Change("depannage", add, remove)));

    private async Task<RequestProblem> OnlyProblem(MembersFacts facts) =>
        Assert.Single(Assert.IsType<Preparation.Blocked>(await bench.Kinds[ChangeMembersKind.KindName].PrepareAsync(facts.Encode(), Token)).Problems);
}
