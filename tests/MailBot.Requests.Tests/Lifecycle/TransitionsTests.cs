using MailBot.Requests.Audit;
using MailBot.Requests.Contracts;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;

namespace MailBot.Requests.Tests.Lifecycle;

public sealed class TransitionsTests
{
    private static readonly RequestState[] States = Enum.GetValues<RequestState>();

    [Fact]
    public void EveryState_IsReachedOrBegun()
    {
        var reached = Transitions.Table.SelectMany(r => r.To).Append(RequestState.Draft).ToHashSet();
        Assert.All(States, s => Assert.Contains(s, reached));
    }

    [Fact]
    public void EndedState_IsLeftOnlyByRetryOrDoubt()
    {
        foreach (var row in Transitions.Table.Where(r => Transitions.IsEnded(r.From) && r.To.Any(to => to != r.From)))
            Assert.Contains(row.Transition, (IEnumerable<Transition>)[Transition.Retry, Transition.Doubt]);
    }

    [Fact]
    public void Approval_ComesOnlyFromADeciderOrAWithdrawal()
    {
        var ways = Transitions.Table.Where(r => r.To.Contains(RequestState.Approved)).ToList();
        Assert.Collection(ways.OrderBy(w => w.From),
            w => Assert.Equal((RequestState.Draft, Transition.Withdraw, Mover.Requester), (w.From, w.Transition, w.Mover)),
            w => Assert.Equal((RequestState.Pending, Transition.Approve, Mover.Decider), (w.From, w.Transition, w.Mover)));
    }

    [Fact]
    public void Clock_NeverApproves() =>
        Assert.DoesNotContain(Transitions.Table, r => r.Mover == Mover.Clock && r.To.Contains(RequestState.Approved));

    [Fact]
    public void Done_IsReachedOnlyByTheExecutor() =>
        Assert.All(Transitions.Table.Where(r => r.To.Contains(RequestState.Done) && r.From != RequestState.Done), r => Assert.Equal(Mover.Executor, r.Mover));

    /// <summary>Exhaustive: whatever is not a row is refused at the one write.</summary>
    [Fact]
    public void EveryTriple_IsDemandedAsTheTableSays()
    {
        foreach (var from in States)
        {
            foreach (var transition in Enum.GetValues<Transition>())
            {
                foreach (var to in States)
                {
                    var fault = Record.Exception(() => Transitions.Demand(Change(from, transition.ToString(), to, to)));
                    Assert.Equal(Transitions.Allows(from, transition, to), fault is null);
                }
            }
        }
    }

    [Fact]
    public void JournalThatDoesNotLeadToTheState_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => Transitions.Demand(Change(RequestState.Pending, "Approve", RequestState.Approved, RequestState.Done)));

    [Fact]
    public void NewRequest_MustBeADraftFirst()
    {
        Assert.Null(Record.Exception(() => Transitions.Demand(Change(null, "Create", RequestState.Draft, RequestState.Draft))));
        Assert.Throws<InvalidOperationException>(() => Transitions.Demand(Change(null, "Create", RequestState.Approved, RequestState.Approved)));
        Assert.Throws<InvalidOperationException>(() => Transitions.Demand(Change(null, "Approve", RequestState.Draft, RequestState.Draft)));
    }

    private static Change Change(RequestState? from, string action, RequestState to, RequestState state) => new()
    {
        Request = new Request
        {
            Id = "r", Version = 2, Kind = "AddAlias", State = state, Requester = new PersonKey("t", "p"), RequesterName = "P",
            Language = "fr", Payload = "{}", PayloadVersion = 1, CreatedAt = default,
        },
        ExpectedVersion = 1,
        Audit = [new AuditEntry("r", default, null, "MailBot", from, to, action, null, "clock")],
    };
}
