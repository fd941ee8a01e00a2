using MailBot.Requests.Execution;
using MailBot.Requests.Kinds;
using MailBot.Requests.Kinds.Groups;
using MailBot.Requests.Kinds.SetUp;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.Proofs;
using MailBot.Testing;

namespace MailBot.Requests.Tests.Kinds;

public sealed class SetUpTests
{
    private readonly RequestBench bench = new();
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhatIsThereAlready_IsKeptAndProvenAndTheRestCreated()
    {
        bench.Groups.At("contact")!.Members.Add("r-julie");
        var facts = new SetUpFacts([Facts("Contact", "contact@"), Facts("Données", "donnees@"), Facts("Presse", "presse@")]);
        var ready = Assert.IsType<Preparation.Ready>(await PrepareAsync(facts));
        Assert.Equal("Contact", Assert.IsType<GroupProblem.GroupExists>(Assert.Single(ready.Cautions)).Group.DisplayName);

        var done = await bench.RunToEndAsync((await bench.ApprovedAsync(SetUpKind.KindName, facts.Encode(), "julie", Token)).Id, Token);
        Assert.Equal(RequestState.Done, done.State);
        var groups = done.Items.Where(i => GroupStep.Decode(i.Step).Does == GroupAct.Create).ToList();
        Assert.Equal([true, false, false], groups.Select(i => i.WasAlreadySo));
        Assert.All(groups, i => Assert.Equal(ItemOutcome.Proven, i.Outcome));
        Assert.Single(bench.Groups.At("presse")!.Members);
    }

    [Fact]
    public async Task AKeptGroupThatIsDead_IsSaidSoAndNeverDeleted()
    {
        var contact = bench.Groups.At("contact")!;
        contact.Members.Add("r-julie");
        contact.Dead = true;
        var approved = await bench.ApprovedAsync(SetUpKind.KindName, new SetUpFacts([Facts("Contact", "contact@"), Facts("Presse", "presse@")]).Encode(), "julie", Token);
        var ended = await bench.RunUntilAsync(approved, TimeSpan.FromHours(3), Token);
        Assert.Equal(RequestState.Partial, ended.State);
        Assert.Equal(Rung.Inside, Assert.IsType<ItemFailure.DoesNotReceive>(ended.Items[0].Failure).Rung);
        Assert.Same(contact, bench.Groups.At("contact"));
    }

    [Fact]
    public async Task OneDeadOfTwo_OnlyThatOneIsRecreated()
    {
        bench.Groups.NextCreated.Enqueue(_ => { });
        bench.Groups.NextCreated.Enqueue(g => g.Dead = true);
        var approved = await bench.ApprovedAsync(SetUpKind.KindName, new SetUpFacts([Facts("Données", "donnees@"), Facts("Presse", "presse@")]).Encode(), "julie", Token);
        var waiting = await bench.RunUntilAsync(approved, TimeSpan.FromMinutes(30), Token);
        var sound = bench.Groups.At("donnees")!.Id;
        Assert.Equal(ItemOutcome.Proven, waiting.Items[0].Outcome);

        var done = await bench.RunUntilAsync(waiting, TimeSpan.FromMinutes(60), Token);
        Assert.Equal((RequestState.Done, sound), (done.State, bench.Groups.At("donnees")!.Id));
        Assert.Equal([false, true], done.Items.Where(i => i.Proof is not null).Select(i => i.Proof!.Recreated));
    }

    [Fact]
    public async Task AllThere_IsNothingToAsk()
    {
        var blocked = Assert.IsType<Preparation.Blocked>(await PrepareAsync(new SetUpFacts([Facts("Contact", "contact@")])));
        Assert.IsType<GroupProblem.NothingToChange>(Assert.Single(blocked.Problems));
    }

    [Fact]
    public async Task AProblemOfOneGroup_NamesTheGroup()
    {
        var blocked = Assert.IsType<Preparation.Blocked>(await PrepareAsync(new SetUpFacts([Facts("Presse", "presse@") with { Audience = null }])));
        var problem = Assert.IsType<GroupProblem.OfGroup>(Assert.Single(blocked.Problems));
        Assert.Equal(("presse@", "AudienceMissing"), (problem.Group, problem.Problem.GetType().Name));
    }

    private static GroupFacts Facts(string name, string address) =>
        GroupBench.Devis("julie") with { Name = name, Address = address, Senders = GroupSenders.Nobody };

    private Task<Preparation> PrepareAsync(SetUpFacts facts) => bench.Kinds[SetUpKind.KindName].PrepareAsync(facts.Encode(), Token);
}
