using MailBot.Requests.Approvals;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;

namespace MailBot.Requests.Lifecycle;

public sealed partial class RequestService
{
    private static readonly WorkStep[] Waiting = [WorkStep.Expire, WorkStep.NotifyDeputies, WorkStep.Remind];

    /// <summary>Yes. The executor starts at once; nothing is done yet when this returns.</summary>
    /// <param name="confirmedAlone">The typed second confirmation of the declared single-approver mode.</param>
    public Task<CommandResult> ApproveAsync(Command command, RequestRef reference, bool confirmedAlone, CancellationToken cancellationToken) =>
        MoveAsync(command, reference, Transition.Approve,
            (current, entitlement) => Task.FromResult<CommandResult?>(
                entitlement is Entitlement.MustConfirmAlone && !confirmedAlone ? new CommandResult.NeedsConfirmation(current) : null),
            (current, entitlement) =>
            {
                command = InNameOf(command, entitlement);
                var basis = Basis(entitlement);
                var note = basis == ApprovalBasis.SingleApprover ? "single approver, own request" : null;
                var approved = current with { State = RequestState.Approved, Decision = Decided(command, basis, null) };
                return Task.FromResult(Next(command, current, approved, Transition.Approve, note) with
                {
                    Work = [new WorkItem(current.Id, WorkStep.Execute, clock.GetUtcNow())],
                    Dropped = Waiting,
                });
            },
            cancellationToken);

    /// <summary>No, with a reason that the requester will read.</summary>
    public Task<CommandResult> RefuseAsync(Command command, RequestRef reference, string reason, CancellationToken cancellationToken) =>
        MoveAsync(command, reference, Transition.Refuse,
            (current, _) => Task.FromResult(Missing(current, reason)),
            async (current, entitlement) =>
            {
                command = InNameOf(command, entitlement);
                var refused = Ended(current, RequestState.Refused) with { Decision = Decided(command, Basis(entitlement), reason.Trim()) };
                return Next(command, current, refused, Transition.Refuse, reason.Trim()) with
                {
                    Dropped = Waiting,
                    Cards = [new CardTarget(current.Requester, CardView.Outcome)],
                    Linked = await ReleaseUndoneAsync(current, cancellationToken),
                };
            },
            cancellationToken);

    /// <summary>A question to the requester. The deadline moves by one working day, once.</summary>
    public Task<CommandResult> AskAsync(Command command, RequestRef reference, string question, CancellationToken cancellationToken) =>
        MoveAsync(command, reference, Transition.Ask,
            (current, _) => Task.FromResult(Missing(current, question)),
            (current, entitlement) =>
            {
                command = InNameOf(command, entitlement);
                var next = current with { };
                var work = new List<WorkItem>();
                if (!current.DeadlineMoved && current.Deadline is { } deadline)
                {
                    next = next with { Deadline = deadlines.Extend(deadline), DeadlineMoved = true };
                    work.Add(new WorkItem(current.Id, WorkStep.Expire, next.Deadline!.Value));
                    if (Reminders.NextDue(next.Deadline.Value, clock.GetUtcNow()) is { } reminder) work.Add(new WorkItem(current.Id, WorkStep.Remind, reminder));
                }

                return Task.FromResult(Next(command, current, next, Transition.Ask, question.Trim()) with
                {
                    Work = work,
                    Cards = [new CardTarget(current.Requester, CardView.Outcome)],
                });
            },
            cancellationToken);

    /// <summary>The requester's answer to a question.</summary>
    public Task<CommandResult> AnswerAsync(Command command, RequestRef reference, string answer, CancellationToken cancellationToken) =>
        MoveAsync(command, reference, Transition.Answer,
            current => Task.FromResult(string.IsNullOrWhiteSpace(answer) || answer.Trim().Length > ReasonMaximum
                ? new CommandResult.NotAllowed(new Denial.ReasonMissing(current, 1, ReasonMaximum))
                : (CommandResult?)null),
            current => Task.FromResult(Next(command, current, current with { }, Transition.Answer, answer.Trim())),
            cancellationToken);

    /// <summary>The requester takes a request back before anything was written.</summary>
    public Task<CommandResult> CancelAsync(Command command, RequestRef reference, CancellationToken cancellationToken) =>
        MoveAsync(command, reference, Transition.Cancel, Nothing,
            async current => Next(command, current, Ended(current, RequestState.Cancelled), Transition.Cancel) with
            {
                Dropped = [.. Waiting, WorkStep.Execute],
                Linked = await ReleaseUndoneAsync(current, cancellationToken),
            },
            cancellationToken);

    /// <summary>Tries again what failed; what succeeded is left alone.</summary>
    public Task<CommandResult> RetryAsync(Command command, RequestRef reference, CancellationToken cancellationToken) =>
        MoveAsync(command, reference, Transition.Retry,
            // Without an approver who may approve there is nothing to try again: it has to be asked anew.
            current => Task.FromResult(current.Failure is null ? null : (CommandResult?)new CommandResult.NotPossible(current, Transition.Retry)),
            current =>
            {
                var again = current with
                {
                    State = RequestState.Running,
                    FinishedAt = null,
                    Failure = null,
                    Items = [.. current.Items.Select(i => i.Outcome == ItemOutcome.Failed ? i with { Outcome = ItemOutcome.Planned, Failure = null } : i)],
                };
                return Task.FromResult(Next(command, current, again, Transition.Retry) with
                {
                    Work = [new WorkItem(current.Id, WorkStep.Execute, clock.GetUtcNow())],
                });
            },
            cancellationToken);

    private static ApprovalBasis Basis(Entitlement entitlement) => entitlement switch
    {
        Entitlement.MayDecide may => may.Basis,
        Entitlement.MustConfirmAlone => ApprovalBasis.SingleApprover,
        var other => throw new InvalidOperationException($"{other} was let through."),
    };

    /// <summary>A substitute signs with both names, in the journal and on the cards.</summary>
    private static Command InNameOf(Command command, Entitlement entitlement) => entitlement is Entitlement.MayDecide { InNameOf: { } approver }
        ? command with { Actor = command.Actor with { DisplayName = $"{command.Actor.DisplayName} ({(command.Language == "en" ? "for" : "pour")} {approver})" } }
        : command;

    private Decision Decided(Command command, ApprovalBasis basis, string? note) =>
        new(command.Actor.Key, command.Actor.DisplayName, clock.GetUtcNow(), basis, note);

    private static CommandResult? Missing(Request request, string reason) =>
        reason.Trim().Length is < ReasonMinimum or > ReasonMaximum
            ? new CommandResult.NotAllowed(new Denial.ReasonMissing(request, ReasonMinimum, ReasonMaximum))
            : null;
}
