using MailBot.Requests.Approvals;
using MailBot.Requests.Audit;
using MailBot.Requests.Contracts;

namespace MailBot.Requests.Lifecycle;

public sealed partial class RequestService
{
    /// <summary>The way of every command: seen before? still there? still that version? possible? allowed? then commit.</summary>
    private async Task<CommandResult> MoveAsync(
        Command command, RequestRef reference, Transition transition,
        Func<Request, Entitlement, Task<CommandResult?>> refuse, Func<Request, Entitlement, Task<Change>> change, CancellationToken cancellationToken)
    {
        if (await RepeatedAsync(command, cancellationToken) is { } repeated) return repeated;
        if (await FindAsync(reference.Id, cancellationToken) is not { } current) return new CommandResult.Unknown();
        var also = await deciders.ForAsync(command.Actor.Key, current, cancellationToken);
        if (!Policy.MaySee(command.Actor.Key, current, also)) return new CommandResult.NotAllowed(Hidden(also));
        if (reference.Version is { } shown && shown != current.Version) return new CommandResult.Outdated(current);
        if (Transitions.Find(current.State, transition) is not { } row) return new CommandResult.NotPossible(current, transition);
        var entitlement = Policy.ToDecide(command.Actor.Key, current, also);
        if (Denied(command, current, row.Mover, entitlement) is { } denial) return new CommandResult.NotAllowed(denial);
        if (await refuse(current, entitlement) is { } refusal) return refusal;
        return await CommitAsync(await change(current, entitlement), cancellationToken);
    }

    private Task<CommandResult> MoveAsync(
        Command command, RequestRef reference, Transition transition,
        Func<Request, Task<CommandResult?>> refuse, Func<Request, Task<Change>> change, CancellationToken cancellationToken) =>
        MoveAsync(command, reference, transition, (current, _) => refuse(current), (current, _) => change(current), cancellationToken);

    /// <summary>To somebody who may not see it nothing is told about it.</summary>
    private Denial Hidden(AlsoEntitled also) => also.OwnersKnown ? new Denial.NoApprover(Policy.Approvers) : new Denial.CantTell();

    private async Task<CommandResult?> RepeatedAsync(Command command, CancellationToken cancellationToken) =>
        await store.FindByCommandAsync(command.Id, cancellationToken) is { } before
            ? new CommandResult.AlreadyApplied(await ExpireIfDueAsync(before, cancellationToken))
            : null;

    private static Denial? Denied(Command command, Request request, Mover mover, Entitlement entitlement)
    {
        var own = request.Requester == command.Actor.Key;
        return mover switch
        {
            Mover.Requester => own ? null : new Denial.NotTheRequester(request),
            Mover.Decider when command.Actor.IsGuest => new Denial.GuestsMayNot(),
            Mover.Decider => entitlement switch
            {
                Entitlement.MayDecide or Entitlement.MustConfirmAlone => null,
                Entitlement.IsRequester requester => new Denial.OwnRequest(request, requester.Deciders),
                Entitlement.IsNoApprover none => new Denial.NoApprover(none.Deciders),
                Entitlement.CantTell => new Denial.CantTell(),
                var other => throw new InvalidOperationException($"Unexpected entitlement {other}."),
            },
            Mover.RequesterOrDecider => own || entitlement is Entitlement.MayDecide ? null : new Denial.NotTheRequester(request),
            _ => throw new InvalidOperationException($"{mover} is nobody who sends commands."),
        };
    }

    private async Task<CommandResult> CommitAsync(Change change, CancellationToken cancellationToken) =>
        await store.CommitAsync(change, cancellationToken) switch
        {
            CommitResult.Applied applied => new CommandResult.Applied(applied.Request),
            CommitResult.AlreadyApplied already => new CommandResult.AlreadyApplied(already.Current),
            CommitResult.Stale { Current: { } current } => new CommandResult.Outdated(current),
            CommitResult.Stale => new CommandResult.Unknown(),
            var other => throw new InvalidOperationException($"A command holds no work, yet the store answered {other}."),
        };

    private static readonly Func<Request, Task<CommandResult?>> Nothing = _ => Task.FromResult<CommandResult?>(null);

    private AuditEntry Entry(Command command, Request request, RequestState? from, Transition transition, string? reason = null) =>
        new(request.Id, clock.GetUtcNow(), command.Actor.Key, command.Actor.DisplayName, from, request.State, transition.ToString(), reason, command.Surface);

    /// <summary>The next version of a request, and the change that makes it so.</summary>
    private Change Next(Command command, Request current, Request next, Transition transition, string? reason = null)
    {
        next = next with { Version = current.Version + 1 };
        return new Change
        {
            Request = next,
            ExpectedVersion = current.Version,
            Audit = [Entry(command, next, current.State, transition, reason)],
            CommandId = command.Id,
        };
    }
}
