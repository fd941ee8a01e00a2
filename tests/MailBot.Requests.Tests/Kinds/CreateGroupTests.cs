using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Kinds;
using MailBot.Requests.Kinds.Aliases;
using MailBot.Requests.Kinds.CreateGroup;
using MailBot.Requests.Kinds.Groups;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.Proofs;
using MailBot.Testing;

namespace MailBot.Requests.Tests.Kinds;

public sealed class CreateGroupTests
{
    private readonly RequestBench bench = new();
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ApprovedGroup_IsCreatedFilledAndProvenFromInsideAndOutside()
    {
        var done = await bench.RunToEndAsync((await bench.CreateAsync(GroupBench.Devis("julie", "karim"), Token)).Id, Token);

        Assert.Equal(RequestState.Done, done.State);
        Assert.Equal([ItemOutcome.Proven, ItemOutcome.Recorded, ItemOutcome.Recorded, ItemOutcome.Recorded, ItemOutcome.Recorded], done.Outcomes());
        var proof = done.Items[0].Proof!;
        Assert.True(proof.Passed(Rung.Inside) && proof.Passed(Rung.Outside) && proof.LateAfter is null);
        var group = bench.Groups.At("devis")!;
        Assert.Equal((true, "Demandes de prix", 2, 2), (group.AcceptsOutside, group.Description, group.Members.Count, group.Senders.Count));
    }

    [Fact]
    public async Task WhileItIsProven_ItIsRecordedAndNotDone()
    {
        bench.Groups.NextCreated.Enqueue(g => g.Slow = TimeSpan.FromMinutes(20));
        var running = await bench.RunUntilAsync(await bench.CreateAsync(GroupBench.Devis("julie", "karim"), Token), TimeSpan.FromMinutes(10), Token);
        Assert.Equal((RequestState.Verifying, ItemOutcome.Recorded), (running.State, running.Items[0].Outcome));

        var done = await bench.RunUntilAsync(running, TimeSpan.FromMinutes(30), Token);
        Assert.Equal((RequestState.Done, ItemOutcome.Proven), (done.State, done.Items[0].Outcome));
        Assert.NotNull(done.Items[0].Proof!.LateAfter);
        Assert.False(done.Items[0].Proof!.Recreated);
    }

    [Fact]
    public async Task AmbiguousCreate_IsAdopted()
    {
        var approved = await bench.CreateAsync(GroupBench.Devis("julie", "karim"), Token);
        var mark = GroupStep.Decode(approved.Items[0].Step).Creates!.Mark!;
        await bench.Groups.CreateAsync(new NewGroup("Devis", FakeMail.Address("devis"), null, true, ["julie"], mark), Token);
        Assert.Equal(RequestState.Done, (await bench.RunToEndAsync(approved.Id, Token)).State);
        Assert.Single(bench.Groups.Groups, g => g.Mark == mark);
    }

    [Fact]
    public async Task AddressTakenMeanwhile_FailsAndNothingElseIsTried()
    {
        var approved = await bench.CreateAsync(GroupBench.Devis("julie", "karim"), Token);
        bench.Mail.Add("devis", "Devis du voisin");
        var failed = await bench.RunToEndAsync(approved.Id, Token);

        Assert.Equal(RequestState.Failed, failed.State);
        Assert.Equal("Devis du voisin", Assert.IsType<ItemFailure.AddressHeld>(failed.Items[0].Failure).HolderName);
        Assert.All(failed.Items.Skip(1), i => Assert.IsType<ItemFailure.NotTried>(i.Failure));
    }

    [Fact]
    public async Task MemberWithoutMailbox_IsKnownBeforeAndFailsAlone()
    {
        var ready = Assert.IsType<Preparation.Ready>(await PrepareAsync(GroupBench.Devis("julie", "sarah")));
        Assert.Equal("sarah", Assert.IsType<GroupProblem.PersonHasNoMailbox>(Assert.Single(ready.Cautions)).Name);

        var done = await bench.RunToEndAsync((await bench.CreateAsync(GroupBench.Devis("julie", "sarah") with { Senders = GroupSenders.Nobody }, Token)).Id, Token);
        Assert.Equal((RequestState.Partial, 3), (done.State, done.Items.Count));
        Assert.Equal("sarah", Assert.IsType<ItemFailure.NoMailboxYet>(done.Items[2].Failure).Name);
    }

    [Fact]
    public async Task WrongFacts_AreNamedEachByItsField()
    {
        var blocked = Assert.IsType<Preparation.Blocked>(await PrepareAsync(new GroupFacts(new string('x', 65), "contact@", new string('y', 201))));
        Assert.Equal(
            ["NameTooLong", "GroupExists", "DescriptionTooLong", "AudienceMissing", "OwnerMissing", "MembersMissing"],
            blocked.Problems.Select(p => p.GetType().Name));
    }

    [Fact]
    public async Task StrangersTwinsAndCrowds_AreRefused()
    {
        bench.Mail.People.Add(new(new(FakeMail.Tenant, "claire"), "Claire Fontaine", null, IsGuest: true));
        await AssertProblem<GroupProblem.PersonIsGuest>(GroupBench.Devis("julie", "claire"));
        await AssertProblem<GroupProblem.NameTaken>(GroupBench.Devis("julie") with { Name = "dépannage" });
        await AssertProblem<GroupProblem.TooManyPeople>(GroupBench.Devis([.. Enumerable.Range(0, 200).Select(i => $"p{i}")]));
        await AssertProblem<GroupProblem.PersonHasNoMailbox>(GroupBench.Devis("julie") with { Owners = [GroupBench.Person("sarah")] });
        await AssertProblem<GroupProblem.PersonHasNoMailbox>(GroupBench.Devis("sarah"));
        await AssertProblem<GroupProblem.PersonUnsettled>(GroupBench.Devis("julie") with { Members = [new PersonFact(null, "Luc")] });
        var held = await AssertProblem<GroupProblem.AddressWrong>(GroupBench.Devis("julie") with { Address = "marc@" });
        Assert.Equal("Marc Leroy", Assert.IsType<AliasProblem.AddressTaken>(held.Problem).Holder.DisplayName);
    }

    private async Task<T> AssertProblem<T>(GroupFacts facts) where T : GroupProblem =>
        Assert.IsType<T>(Assert.Single(Assert.IsType<Preparation.Blocked>(await PrepareAsync(facts)).Problems));

    private Task<Preparation> PrepareAsync(GroupFacts facts) => bench.Kinds[CreateGroupKind.KindName].PrepareAsync(facts.Encode(), Token);
}
