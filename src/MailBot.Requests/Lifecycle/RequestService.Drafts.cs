using MailBot.Requests.Approvals;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Kinds;
using MailBot.Requests.People;

namespace MailBot.Requests.Lifecycle;

/// <summary>What a draft holds.</summary>
public sealed record DraftContent(string Kind, string Payload, string? Reason);

/// <summary>What checking a draft came to.</summary>
/// <param name="Problems">Keep it from being sent; empty when it could be sent now.</param>
/// <param name="Cautions">To be known before it is sent.</param>
public sealed record DraftCheck(Request Draft, IReadOnlyList<RequestProblem> Problems, IReadOnlyList<RequestProblem> Cautions);

public sealed partial class RequestService
{
    /// <summary>
    /// Opens the person's draft of a kind, or puts new content into the one that is open: there is one draft per person and kind.
    /// </summary>
    /// <param name="where">The conversation that its card is posted to; null for the person's own chat.</param>
    public async Task<CommandResult> DraftAsync(Command command, DraftContent content, ConversationAddress? where, CancellationToken cancellationToken)
    {
        if (MayNotAsk(command.Actor) is { } denial) return new CommandResult.NotAllowed(denial);
        if (await RepeatedAsync(command, cancellationToken) is { } repeated) return repeated;
        if (await store.FindDraftAsync(command.Actor.Key, content.Kind, cancellationToken) is { } open)
        {
            return await EditAsync(command, new RequestRef(open.Id), content, cancellationToken);
        }

        var draft = New(command, content);
        return await CommitAsync(new Change
        {
            Request = draft,
            ExpectedVersion = 0,
            Audit = [Entry(command, draft, null, Transition.Create)],
            Cards = [new CardTarget(command.Actor.Key, CardView.Requester, where)],
            CommandId = command.Id,
        }, cancellationToken);
    }

    /// <summary>Changes the facts of an open draft.</summary>
    public Task<CommandResult> EditAsync(Command command, RequestRef reference, DraftContent content, CancellationToken cancellationToken) =>
        MoveAsync(command, reference, Transition.Edit, Nothing,
            current => Task.FromResult(Next(command, current, current with { Payload = content.Payload, Reason = content.Reason }, Transition.Edit)),
            cancellationToken);

    /// <summary>Drops an open draft. Nothing was sent.</summary>
    public Task<CommandResult> AbandonAsync(Command command, RequestRef reference, CancellationToken cancellationToken) =>
        MoveAsync(command, reference, Transition.Abandon, Nothing,
            current => Task.FromResult(Next(command, current, Ended(current, RequestState.Cancelled), Transition.Abandon)),
            cancellationToken);

    /// <summary>Checks the facts once more and hands the request to the approvers.</summary>
    public async Task<CommandResult> SendAsync(Command command, RequestRef reference, CancellationToken cancellationToken)
    {
        Preparation? preparation = null;
        var also = AlsoEntitled.Nobody;
        return await MoveAsync(command, reference, Transition.Send,
            async current =>
            {
                if (MayNotAsk(command.Actor) is { } denial) return new CommandResult.NotAllowed(denial);
                also = await deciders.OfAsync(current, cancellationToken);
                if (Policy.AskedAtOnce(command.Actor.Key, also).Count == 0) return new CommandResult.NotAllowed(new Denial.NobodyCanDecide());
                preparation = await kinds[current.Kind].PrepareAsync(current.Payload, cancellationToken);
                return preparation is Preparation.Blocked blocked ? new CommandResult.Blocked(current, blocked.Problems) : null;
            },
            current => Task.FromResult(Submission(command, current, (Preparation.Ready)preparation!, [], also)),
            cancellationToken);
    }

    /// <summary>A draft with its facts as they would be sent (« devis@ » with its domain), and what is wrong with them.</summary>
    public async Task<DraftCheck> CheckAsync(Request draft, CancellationToken cancellationToken) =>
        await kinds[draft.Kind].PrepareAsync(draft.Payload, cancellationToken) switch
        {
            Preparation.Blocked blocked => new DraftCheck(draft, blocked.Problems, []),
            Preparation.Ready ready => new DraftCheck(draft with { Payload = ready.Payload }, [], ready.Cautions),
            var other => throw new InvalidOperationException($"Unexpected preparation {other}."),
        };

    /// <summary>What keeps a draft from being sent; empty when it could be sent now.</summary>
    public async Task<IReadOnlyList<RequestProblem>> ProblemsAsync(Request draft, CancellationToken cancellationToken) =>
        (await CheckAsync(draft, cancellationToken)).Problems;

    private Denial? MayNotAsk(Person person)
    {
        if (person.IsGuest) return new Denial.GuestsMayNot();
        return Policy.MayAsk(person) ? null : new Denial.MayNotAsk(Policy.Approvers);
    }

    private Request New(Command command, DraftContent content) => new()
    {
        Id = Guid.NewGuid().ToString("N"),
        Version = 1,
        Kind = content.Kind,
        State = RequestState.Draft,
        Requester = command.Actor.Key,
        RequesterName = command.Actor.DisplayName,
        Language = command.Language,
        Payload = content.Payload,
        PayloadVersion = kinds[content.Kind].PayloadVersion,
        Reason = content.Reason,
        CreatedAt = clock.GetUtcNow(),
    };

    /// <summary>Draft → Pending: number, plan, deadline, deciders' cards, clock.</summary>
    private Change Submission(Command command, Request draft, Preparation.Ready ready, IReadOnlyList<Audit.AuditEntry> before, AlsoEntitled also)
    {
        var now = clock.GetUtcNow();
        var deadline = deadlines.ForRequestSentAt(now);
        var pending = draft with
        {
            Version = before.Count == 0 ? draft.Version + 1 : draft.Version,
            State = RequestState.Pending,
            Payload = ready.Payload,
            Items = Plan(ready),
            SentAt = now,
            Deadline = deadline,
        };
        List<WorkItem> work = [new(draft.Id, WorkStep.Expire, deadline)];
        if (Reminders.NextDue(deadline, now + Reminders.Rest) is { } reminder) work.Add(new(draft.Id, WorkStep.Remind, reminder));
        if (Policy.AskedLater(draft.Requester, also).Count > 0) work.Add(new(draft.Id, WorkStep.NotifyDeputies, Deadlines.Half(now, deadline)));
        return new Change
        {
            Request = pending,
            ExpectedVersion = before.Count == 0 ? draft.Version : 0,
            Audit = [.. before, Entry(command, pending, RequestState.Draft, Transition.Send, pending.Reason)],
            Work = work,
            Cards = [.. Policy.AskedAtOnce(draft.Requester, also).Select(p => new CardTarget(p.Key, CardView.Approver))],
            CommandId = command.Id,
            AssignNumber = true,
        };
    }

    private static IReadOnlyList<RequestItem> Plan(Preparation.Ready ready) =>
        [.. ready.Steps.Select((step, index) => new RequestItem(index, step))];

    private Request Ended(Request request, RequestState state) => request with { State = state, FinishedAt = clock.GetUtcNow() };
}
