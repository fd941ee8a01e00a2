using System.Text.Json;
using System.Text.Json.Serialization;
using MailBot.Requests.Contracts;
using MailBot.Requests.People;

namespace MailBot.Requests.Approvals;

/// <summary>Who stands in for whom: one document, changed by compare-and-swap, the same for every instance. Ended ones are kept.</summary>
public sealed class Substitutions(IDocumentStore documents, ApprovalPolicy policy, TimeProvider clock)
{
    private const string Key = "approvals/substitutions";

    /// <summary>Longest time ahead that a substitution may last.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    /// <summary>Those in force at a moment; of people who are approvers now.</summary>
    public async Task<IReadOnlyList<Substitution>> InForceAsync(DateTimeOffset at, CancellationToken cancellationToken) =>
        [.. (await ReadAsync(cancellationToken)).All.Where(s => s.Covers(at) && policy.IsApprover(s.Of))];

    /// <summary>Lets somebody decide in the actor's name. It takes the place of an earlier one of the same approver.</summary>
    public async Task<SubstitutionResult> NameAsync(Person actor, Person substitute, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (Refusal(actor, substitute, from, until, now) is { } refused) return refused;
        var named = new Substitution(actor.Key, actor.DisplayName, substitute.Key, substitute.DisplayName, from < now ? now : from, until, now);
        var ended = await ChangeAsync(actor.Key, now, named, cancellationToken);
        return new SubstitutionResult.Named(named, ended.Count > 0 ? ended[^1] : null);
    }

    /// <summary>The approver is back.</summary>
    /// <returns>What was ended by it, begun or not; empty when there was nothing.</returns>
    public Task<IReadOnlyList<Substitution>> EndAsync(Person actor, CancellationToken cancellationToken) =>
        ChangeAsync(actor.Key, clock.GetUtcNow(), null, cancellationToken);

    private SubstitutionResult? Refusal(Person actor, Person substitute, DateTimeOffset from, DateTimeOffset until, DateTimeOffset now)
    {
        if (!policy.IsApprover(actor.Key)) return new SubstitutionResult.NotAnApprover(policy.Approvers);
        if (substitute.Key == actor.Key) return new SubstitutionResult.Oneself();
        if (substitute.IsGuest) return new SubstitutionResult.IsGuest(substitute);
        if (policy.IsApprover(substitute.Key)) return new SubstitutionResult.DecidesAlready(substitute);
        if (until <= now) return new SubstitutionResult.Past(until);
        if (until > now + Longest) return new SubstitutionResult.TooFar(until);
        return from >= until ? new SubstitutionResult.Backwards(from, until) : null;
    }

    private async Task<IReadOnlyList<Substitution>> ChangeAsync(PersonKey of, DateTimeOffset now, Substitution? named, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (all, version) = await ReadAsync(cancellationToken);
            var open = all.Where(s => s.Of == of && s.Until > now).ToList();
            if (open.Count == 0 && named is null) return [];
            // One that has not begun is ended by ending before it begins: it never covers any moment.
            List<Substitution> next = [.. all.Except(open), .. open.Select(s => s with { Until = now })];
            if (named is not null) next.Add(named);
            var text = JsonSerializer.Serialize(next, SubstitutionJson.Default.ListSubstitution);
            if (await documents.WriteAsync(Key, text, version, cancellationToken) is not null) return open;
        }
    }

    private async Task<(IReadOnlyList<Substitution> All, long Version)> ReadAsync(CancellationToken cancellationToken) =>
        await documents.ReadAsync(Key, cancellationToken) is { } document
            ? (JsonSerializer.Deserialize(document.Text, SubstitutionJson.Default.ListSubstitution) ?? [], document.Version)
            : ([], 0);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(List<Substitution>))]
internal sealed partial class SubstitutionJson : JsonSerializerContext;
