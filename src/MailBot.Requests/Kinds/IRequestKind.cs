using MailBot.Requests.Execution;
using MailBot.Requests.Lifecycle;

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

    /// <summary>A step in plain English for listings and exports, for example "add alias devis@… to julie@…".</summary>
    string Describe(string step);
}

/// <summary>What checking the facts came to.</summary>
public abstract record Preparation
{
    private Preparation() { }

    /// <param name="Payload">The facts with everything resolved.</param>
    /// <param name="Steps">The plan, one JSON text each.</param>
    public sealed record Ready(string Payload, IReadOnlyList<string> Steps) : Preparation;

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
