using MailBot.Requests.Approvals;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Kinds;

namespace MailBot.Requests.Lifecycle;

public sealed partial class RequestService
{
    /// <summary>
    /// Makes the inverse of what was done as a new request, sent at once. The requester's own harmless addition, taken back within
    /// its minutes, needs no approval; everything else goes to the approvers.
    /// </summary>
    public async Task<CommandResult> UndoAsync(Command command, RequestRef reference, CancellationToken cancellationToken)
    {
        if (await RepeatedAsync(command, cancellationToken) is { } repeated) return repeated;
        if (await FindAsync(reference.Id, cancellationToken) is not { } done) return new CommandResult.Unknown();
        var seeing = await deciders.ForAsync(command.Actor.Key, done, cancellationToken);
        if (!Policy.MaySee(command.Actor.Key, done, seeing)) return new CommandResult.NotAllowed(Hidden(seeing));
        if (reference.Version is { } shown && shown != done.Version) return new CommandResult.Outdated(done);
        if (Reversal(done) is not { } reversal) return new CommandResult.NotAllowed(WhyNot(done));

        var withdrawn = MayWithdraw(command, done);
        var undoing = New(command, new DraftContent(reversal.Kind, reversal.Payload, null)) with { Undoes = done.Id };
        var also = withdrawn ? AlsoEntitled.Nobody : await deciders.OfAsync(undoing, cancellationToken);
        if (!withdrawn && Policy.AskedAtOnce(command.Actor.Key, also).Count == 0) return new CommandResult.NotAllowed(new Denial.NobodyCanDecide());
        return await kinds[reversal.Kind].PrepareAsync(reversal.Payload, cancellationToken) switch
        {
            Preparation.Ready ready => await CommitAsync(UndoChange(command, done, undoing with { Payload = ready.Payload }, ready, withdrawn, also), cancellationToken),
            Preparation.Blocked blocked => new CommandResult.Blocked(null, blocked.Problems),
            var other => throw new InvalidOperationException($"Unexpected preparation {other}."),
        };
    }

    /// <summary>Whether undoing can be offered to anybody now.</summary>
    public bool CanUndo(Request request) => Reversal(request) is not null;

    /// <summary>Until when the requester may take it back without approval; null when that is over or was never so.</summary>
    public DateTimeOffset? WithdrawableUntil(Request request) =>
        CanUndo(request) && kinds[request.Kind].MayBeWithdrawn && request.FinishedAt is { } finished && clock.GetUtcNow() < finished + withdrawal
            ? finished + withdrawal
            : null;

    private Change UndoChange(Command command, Request done, Request draft, Preparation.Ready ready, bool withdrawn, AlsoEntitled also)
    {
        Audit.AuditEntry[] created = [Entry(command, draft, null, Transition.Create, done.Label)];
        var change = withdrawn ? Withdrawal(command, draft, ready, created) : Submission(command, draft, ready, created, also);
        return change with
        {
            Cards = [.. change.Cards, new CardTarget(command.Actor.Key, CardView.Requester)],
            Linked = new LinkedRequest(done.Id, done.Version, draft.Id),
        };
    }

    private Change Withdrawal(Command command, Request draft, Preparation.Ready ready, Audit.AuditEntry[] created)
    {
        var approved = draft with
        {
            State = RequestState.Approved,
            Items = Plan(ready),
            SentAt = clock.GetUtcNow(),
            Decision = Decided(command, ApprovalBasis.Withdrawal, null),
        };
        return new Change
        {
            Request = approved,
            ExpectedVersion = 0,
            Audit = [.. created, Entry(command, approved, RequestState.Draft, Transition.Withdraw, "taken back by its requester")],
            Work = [new WorkItem(draft.Id, WorkStep.Execute, clock.GetUtcNow())],
            CommandId = command.Id,
            AssignNumber = true,
        };
    }

    private bool MayWithdraw(Command command, Request done) =>
        done.Requester == command.Actor.Key && WithdrawableUntil(done) is not null;

    private Reversal? Reversal(Request request)
    {
        if (request.State is not (RequestState.Done or RequestState.Partial) || request.UndoneBy is not null) return null;
        var done = Undoable(request);
        return done.Count == 0 ? null : kinds[request.Kind].Reverse(request, done);
    }

    /// <summary>What this request itself changed; what was so already is not its to undo.</summary>
    private static List<RequestItem> Undoable(Request request) =>
        [.. request.Items.Where(i => i.Outcome is ItemOutcome.Recorded or ItemOutcome.Proven && !i.WasAlreadySo)];

    private static Denial WhyNot(Request request) =>
        request.State is RequestState.Done or RequestState.Partial && request.UndoneBy is null && Undoable(request).Count > 0
            ? new Denial.NotReversible(request)
            : new Denial.NothingToUndo(request);

    /// <summary>An undoing that came to nothing lets its original be undone again.</summary>
    private async Task<LinkedRequest?> ReleaseUndoneAsync(Request undoing, CancellationToken cancellationToken) =>
        undoing.Undoes is { } id && await store.FindAsync(id, cancellationToken) is { } original && original.UndoneBy == undoing.Id
            ? new LinkedRequest(original.Id, original.Version, null)
            : null;
}
