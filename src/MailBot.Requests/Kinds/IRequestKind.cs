using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;
using MailBot.Requests.Proofs;

namespace MailBot.Requests.Kinds;

/// <summary>One kind of request: what its facts must be, what its plan is, how each step is done, proved and undone.</summary>
public interface IRequestKind
{
    /// <summary>Stored with each request; never changes.</summary>
    string Name { get; }

    int PayloadVersion { get; }

    /// <summary>A harmless addition: its requester may take it back for some minutes without an approval.</summary>
    bool MayBeWithdrawn { get; }

    /// <summary>Checks the facts against the live directory and makes the plan.</summary>
    Task<Preparation> PrepareAsync(string payload, CancellationToken cancellationToken);

    /// <summary>Whether a step's effect is there already, before anything is written.</summary>
    Task<bool> IsAlreadySoAsync(string step, CancellationToken cancellationToken);

    /// <summary>Does a step. Must be idempotent: it may run again after a crash at any point.</summary>
    Task<StepResult> ExecuteAsync(string step, CancellationToken cancellationToken);

    /// <summary>Reads back whether a step's effect is there.</summary>
    Task<StepResult> VerifyAsync(string step, CancellationToken cancellationToken);

    /// <summary>The request that would undo what was done; null when it can't be undone.</summary>
    Reversal? Reverse(Request request, IReadOnlyList<RequestItem> done);

    /// <summary>People who may decide this request besides the approvers, read live: the owners of the group that it is about.</summary>
    /// <returns>Unavailable when that can't be read now; nobody is entitled by it then.</returns>
    Task<Reading<IReadOnlyList<Person>>> AlsoDecideAsync(string payload, CancellationToken cancellationToken) =>
        Task.FromResult<Reading<IReadOnlyList<Person>>>(new Reading<IReadOnlyList<Person>>.Found([]));

    /// <summary>Index of the step that must have been written before this one; null when it stands alone.</summary>
    int? Requires(string step) => null;

    /// <summary>Looks for proof that a recorded step works, beyond being there. May send a probe. Never throws away what is known.</summary>
    /// <param name="before">What the last look came to; null for the first.</param>
    Task<ProofLook> ProveAsync(string step, Proof? before, CancellationToken cancellationToken) =>
        Task.FromResult<ProofLook>(new ProofLook.NothingToProve());

    /// <summary>The items as they must be for a dead one to be deleted and created again, with everything that hangs on it.</summary>
    /// <param name="restores">Steps to append, for what others added meanwhile.</param>
    IReadOnlyList<RequestItem> Recreate(IReadOnlyList<RequestItem> items, int dead, IReadOnlyList<string> restores) =>
        throw new InvalidOperationException($"{Name} has nothing that could be recreated.");

    /// <summary>A step in plain English for listings and exports, for example "add alias devis@… to julie@…".</summary>
    string Describe(string step);
}

/// <summary>What checking the facts came to.</summary>
public abstract record Preparation
{
    private Preparation() { }

    /// <param name="Payload">The facts with everything resolved.</param>
    /// <param name="Steps">The plan, one JSON text each.</param>
    public sealed record Ready(string Payload, IReadOnlyList<string> Steps) : Preparation
    {
        /// <summary>What deciders and requester should know before, though it keeps nothing from being sent.</summary>
        public IReadOnlyList<RequestProblem> Cautions { get; init; } = [];
    }

    public sealed record Blocked(IReadOnlyList<RequestProblem> Problems) : Preparation;
}

/// <summary>What doing or proving a step came to.</summary>
public abstract record StepResult
{
    private StepResult() { }

    public sealed record Done : StepResult;

    /// <summary>Not yet; look or try again.</summary>
    /// <param name="Why">What it fails with when there is no more time.</param>
    public sealed record NotYet(ItemFailure Why, TimeSpan? RetryAfter = null) : StepResult;

    public sealed record Failed(ItemFailure Failure) : StepResult;
}

/// <summary>The facts of a request that undoes another.</summary>
public sealed record Reversal(string Kind, int PayloadVersion, string Payload);

/// <summary>Something in the facts that keeps a request from being sent. Each kind has its own closed set.</summary>
/// <param name="Field">The form's field that it is about, by its id; null when it is about the whole.</param>
public abstract record RequestProblem(string? Field);
