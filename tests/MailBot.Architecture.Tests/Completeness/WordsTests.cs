using MailBot.Architecture.Tests.Tree;
using MailBot.Chat.Cards;
using MailBot.Chat.Commands.AddAlias;
using MailBot.Chat.Decisions;
using MailBot.Chat.Turns;
using MailBot.Requests.Addresses;
using MailBot.Requests.Audit;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Kinds.Aliases;
using MailBot.Requests.Kinds.Groups;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;
using MailBot.Requests.Proofs;

namespace MailBot.Architecture.Tests.Completeness;

public sealed class WordsTests
{
    private static readonly Person Paul = new(new PersonKey("tenant", "paul"), "Paul Girard", EmailAddress.TryParse("paul@serrurerie.example"));

    private readonly ChatOnFakes chat = new();
    private readonly WordsRule rule = new();

    private Cases Cases => new(chat.Request("AddAlias", RequestState.Pending), Paul, new AliasProblem.AddressMissing(), new GroupProblem.NameMissing());

    [Fact]
    public async Task EveryItemFailure_HasWords()
    {
        var failures = Cases.All<ItemFailure>();
        Assert.True(failures.Count >= 11);
        Rules.AssertNone(await rule.ViolationsAsync(failures, (failure, language) => Task.FromResult(FailureTexts.Say(failure, language))));
    }

    [Fact]
    public async Task EveryAliasProblem_HasWords()
    {
        // A well-formed address is no problem: AddressMalformed carries any reading but Read.
        var problems = Cases.All<AliasProblem>().Where(p => p is not AliasProblem.AddressMalformed { Reading: AddressReading.Read }).ToList();
        Assert.True(problems.Count >= 15);
        Rules.AssertNone(await rule.ViolationsAsync(problems, (problem, language) => Task.FromResult(AliasProblemTexts.Say(problem, language))));
    }

    [Fact]
    public async Task EveryGroupProblem_HasWords()
    {
        var problems = Cases.All<GroupProblem>();
        Assert.True(problems.Count >= 22);
        Rules.AssertNone(await rule.ViolationsAsync(problems, (problem, language) => Task.FromResult(ProblemTexts.Say(problem, language))));
    }

    [Fact]
    public async Task EveryDenial_HasWords() => Rules.AssertNone(await rule.ViolationsAsync(
        Cases.All<Denial>().Where(Possible),
        (denial, language) => TellAsync(new CommandResult.NotAllowed(denial), Success.Approved, language)));

    [Fact]
    public async Task EveryCommandResult_HasWords()
    {
        var results = Cases.All<CommandResult>().Where(r => r is not (CommandResult.Applied or CommandResult.NotAllowed)).ToList();
        Assert.True(results.Count >= 6);
        Rules.AssertNone(await rule.ViolationsAsync(
            results.Where(r => r is not CommandResult.Blocked { Problems.Count: 0 }), (result, language) => TellAsync(result, Success.Approved, language)));
    }

    [Fact]
    public async Task EverySuccess_HasWords() => Rules.AssertNone(await rule.ViolationsAsync(
        Enum.GetValues<Success>(),
        (success, language) => TellAsync(new CommandResult.Applied(chat.Request("AddAlias", RequestState.Pending)), success, language)));

    [Fact]
    public async Task EveryStateOfEveryKind_HasACard() => Rules.AssertNone(await rule.ViolationsAsync(
        from kind in chat.Kinds.All.Where(k => !ChatOnFakes.Awaited.Contains(k.Name))
        from state in Enum.GetValues<RequestState>()
        from view in state == RequestState.Draft ? [CardView.Requester] : Enum.GetValues<CardView>()
        select (kind.Name, state, view),
        async (at, language) =>
        {
            var viewer = ChatOnFakes.Viewer(at.view == CardView.Requester ? chat.Julie : chat.Helene, language);
            var card = await chat.Cards.RenderAsync(chat.Request(at.Name, at.state), at.view, viewer, null, TestContext.Current.CancellationToken);
            return $"{card.Summary} {card.Card.ToJson()}";
        }));

    [Fact]
    public async Task EveryState_HasARowAndAStanding()
    {
        var states = Enum.GetValues<RequestState>();
        Rules.AssertNone(await rule.ViolationsAsync(states, (state, language) => Task.FromResult(
            chat.Lists.MyRequests(ChatOnFakes.Viewer(chat.Julie, language), [chat.Request("AddAlias", state)]).Card.ToJson())));
        Rules.AssertNone(await rule.ViolationsAsync(states, (state, language) => Task.FromResult(
            chat.Results.Standing(ChatOnFakes.Turn(chat.Julie, language), chat.Request("AddAlias", state)))));
    }

    [Fact]
    public async Task EveryLineOfTheJournal_HasWords() => Rules.AssertNone(await rule.ViolationsAsync(
        Enum.GetNames<Transition>(),
        (action, language) =>
        {
            var entry = new AuditEntry("r1", new DateTimeOffset(2026, 3, 9, 9, 0, 0, TimeSpan.Zero), Paul.Key, Paul.DisplayName, RequestState.Pending, RequestState.Pending, action, null, "card");
            return Task.FromResult(chat.Lists.History(ChatOnFakes.Viewer(chat.Helene, language), null, [new HistoryLine(entry, "D-0001", "devis@")]).Card.ToJson());
        }));

    [Fact]
    public async Task EveryOutcomeOfAnItem_HasWords()
    {
        IEnumerable<RequestItem> outcomes =
        [
            .. from outcome in Enum.GetValues<ItemOutcome>()
               where outcome is not (ItemOutcome.Planned or ItemOutcome.Failed)
               select new RequestItem(0, "", outcome),
            new RequestItem(0, "", ItemOutcome.Recorded, WasAlreadySo: true),
            .. from outcome in (ItemOutcome[])[ItemOutcome.Recorded, ItemOutcome.Proven]
               from late in (bool[])[false, true]
               let since = new DateTimeOffset(2026, 3, 9, 9, 0, 0, TimeSpan.Zero)
               select new RequestItem(0, "", outcome, Proof: Proof.Begun(since) with { Recreated = late, LateAfter = late ? since.AddHours(1) : null, Ended = true }),
            .. Cases.All<ItemFailure>().Select(failure => new RequestItem(0, "", ItemOutcome.Failed, Failure: failure)),
        ];
        Rules.AssertNone(await rule.ViolationsAsync(
            from cards in chat.KindCards from item in outcomes select (cards, Item: item with { Step = ChatOnFakes.Item(cards.Kind).Step }),
            (what, language) => Task.FromResult(what.cards.Item(what.Item, language))));
    }

    [Fact]
    public async Task ACaseWithoutWords_IsCaught()
    {
        Rules.AssertCaught((await rule.ViolationsAsync(["A"], (_, language) => language == "fr" ? Task.FromResult("mot") : throw new InvalidOperationException("nothing"))), "A has no words in en: nothing");
        Rules.AssertCaught(await rule.ViolationsAsync(["A"], (_, language) => Task.FromResult(language == "fr" ? " " : "word")), "A has no words in fr");
        Rules.AssertCaught(await rule.ViolationsAsync(["A"], (_, language) => Task.FromResult(language == "fr" ? "mot {0}" : "word")), "leaves a fact open in fr");
        Rules.AssertCaught(await rule.ViolationsAsync(["A"], (_, _) => Task.FromResult("same")), "the same in French and in English");
    }

    /// <summary>A bot starts only with an approver: nobody is ever told to ask an empty list of people.</summary>
    private static bool Possible(Denial denial) => denial is not (Denial.MayNotAsk { Approvers.Count: 0 } or Denial.NoApprover { Deciders.Count: 0 });

    private async Task<string> TellAsync(CommandResult result, Success success, string language) =>
        await chat.Results.TellAsync(ChatOnFakes.Turn(chat.Julie, language), result, success, TestContext.Current.CancellationToken) switch
        {
            Reply.Words words => words.Sentence,
            Reply.OfRequest request => request.Sentence,
            var other => throw new InvalidOperationException($"{other} is no sentence."),
        };
}
