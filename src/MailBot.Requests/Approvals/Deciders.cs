using MailBot.Requests.Contracts;
using MailBot.Requests.Kinds;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;

namespace MailBot.Requests.Approvals;

/// <summary>Asks the policy with what the directory and the substitutions say at this moment. Nothing is remembered between two questions.</summary>
public sealed class Deciders(ApprovalPolicy policy, KindCatalogue kinds, Substitutions substitutions, TimeProvider clock)
{
    public ApprovalPolicy Policy => policy;

    public async Task<Entitlement> ToDecideAsync(PersonKey person, Request request, CancellationToken cancellationToken) =>
        policy.ToDecide(person, request, await ForAsync(person, request, cancellationToken));

    /// <summary>Whether this person may decide it now; the second, typed confirmation of the only approver left aside.</summary>
    public async Task<bool> MayDecideAsync(PersonKey person, Request request, CancellationToken cancellationToken) =>
        await ToDecideAsync(person, request, cancellationToken) is Entitlement.MayDecide or Entitlement.MustConfirmAlone;

    public async Task<bool> MaySeeAsync(PersonKey person, Request request, CancellationToken cancellationToken) =>
        policy.MaySee(person, request, AlsoEntitled.Nobody)
        || policy.MaySee(person, request, await ForAsync(person, request, cancellationToken));

    /// <summary>Somebody who decides requests of others now, by name or in somebody's name.</summary>
    public async Task<bool> IsDeciderAsync(PersonKey person, CancellationToken cancellationToken) =>
        policy.IsDecider(person) || (await substitutions.InForceAsync(clock.GetUtcNow(), cancellationToken)).Any(s => s.By == person);

    /// <summary>Who is asked as soon as the request is sent.</summary>
    public async Task<IReadOnlyList<Person>> AskedAtOnceAsync(Request request, CancellationToken cancellationToken) =>
        policy.AskedAtOnce(request.Requester, await OfAsync(request, cancellationToken));

    /// <summary>Deputies who are told at half the deadline.</summary>
    public async Task<IReadOnlyList<Person>> AskedLaterAsync(Request request, CancellationToken cancellationToken) =>
        policy.AskedLater(request.Requester, await OfAsync(request, cancellationToken));

    /// <summary>Who is asked whatever the request is about.</summary>
    public async Task<IReadOnlyList<Person>> AskedAtOnceAsync(PersonKey requester, CancellationToken cancellationToken) =>
        policy.AskedAtOnce(requester, new AlsoEntitled([], await substitutions.InForceAsync(clock.GetUtcNow(), cancellationToken)));

    /// <summary>Whether the decision taken holds now, when it is about to be carried out. A substitute's holds if it was taken in their time.</summary>
    public async Task<Standing> StillStandsAsync(Request request, CancellationToken cancellationToken) =>
        request.Decision is { } decision
            ? policy.StillStands(request, await ForAsync(decision.By, request, decision.At, cancellationToken))
            : Standing.Fallen;

    /// <summary>Everybody who is entitled by this very request.</summary>
    public Task<AlsoEntitled> OfAsync(Request request, CancellationToken cancellationToken) =>
        OfAsync(request, clock.GetUtcNow(), cancellationToken);

    /// <summary>What matters for this person: the directory is left alone where the answer can't depend on it.</summary>
    public Task<AlsoEntitled> ForAsync(PersonKey person, Request request, CancellationToken cancellationToken) =>
        ForAsync(person, request, clock.GetUtcNow(), cancellationToken);

    private async Task<AlsoEntitled> ForAsync(PersonKey person, Request request, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (request.State == RequestState.Draft) return AlsoEntitled.Nobody;
        if (!policy.IsDecider(person) || request.Requester == person) return await OfAsync(request, at, cancellationToken);
        return policy.IsApprover(person) ? AlsoEntitled.Nobody : new AlsoEntitled([], await substitutions.InForceAsync(at, cancellationToken));
    }

    private async Task<AlsoEntitled> OfAsync(Request request, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var inForce = await substitutions.InForceAsync(at, cancellationToken);
        return await kinds[request.Kind].AlsoDecideAsync(request.Payload, cancellationToken) switch
        {
            Reading<IReadOnlyList<Person>>.Found { Value: var owners } => new AlsoEntitled(owners, inForce),
            Reading<IReadOnlyList<Person>>.Missing => new AlsoEntitled([], inForce),
            _ => new AlsoEntitled([], inForce, OwnersKnown: false),
        };
    }
}
