using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Kinds;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;
using MailBot.Requests.Proofs;

namespace MailBot.Testing;

/// <summary>A kind whose requests have owners who decide too, as the directory tells at that moment.</summary>
public sealed class OwnedKind(IRequestKind inner) : IRequestKind
{
    public Reading<IReadOnlyList<Person>> Owners { get; set; } = new Reading<IReadOnlyList<Person>>.Found([]);

    public string Name => inner.Name;

    public int PayloadVersion => inner.PayloadVersion;

    public bool MayBeWithdrawn => inner.MayBeWithdrawn;

    public Task<Preparation> PrepareAsync(string payload, CancellationToken cancellationToken) => inner.PrepareAsync(payload, cancellationToken);

    public Task<bool> IsAlreadySoAsync(string step, CancellationToken cancellationToken) => inner.IsAlreadySoAsync(step, cancellationToken);

    public Task<StepResult> ExecuteAsync(string step, CancellationToken cancellationToken) => inner.ExecuteAsync(step, cancellationToken);

    public Task<StepResult> VerifyAsync(string step, CancellationToken cancellationToken) => inner.VerifyAsync(step, cancellationToken);

    public Reversal? Reverse(Request request, IReadOnlyList<RequestItem> done) => inner.Reverse(request, done);

    public Task<Reading<IReadOnlyList<Person>>> AlsoDecideAsync(string payload, CancellationToken cancellationToken) => Task.FromResult(Owners);

    public Task<ProofLook> ProveAsync(string step, Proof? before, CancellationToken cancellationToken) => inner.ProveAsync(step, before, cancellationToken);

    public string Describe(string step) => inner.Describe(step);
}
