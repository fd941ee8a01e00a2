using MailBot.Requests.Contracts;
using MailBot.Requests.Kinds;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;

namespace MailBot.Requests.Approvals;

/// <summary>Asks the policy with what the directory says at this moment. Nothing is remembered between two questions.</summary>
public sealed class Deciders(ApprovalPolicy policy, KindCatalogue kinds)
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

    /// <summary>Who is asked as soon as the request is sent.</summary>
    public async Task<IReadOnlyList<Person>> AskedAtOnceAsync(Request request, CancellationToken cancellationToken) =>
        policy.AskedAtOnce(request.Requester, await OfAsync(request, cancellationToken));

    /// <summary>Deputies who are told at half the deadline.</summary>
    public async Task<IReadOnlyList<Person>> AskedLaterAsync(Request request, CancellationToken cancellationToken) =>
        policy.AskedLater(request.Requester, await OfAsync(request, cancellationToken));

    /// <summary>Whether the decision taken holds now, when it is about to be carried out.</summary>
    public async Task<Standing> StillStandsAsync(Request request, CancellationToken cancellationToken) =>
        request.Decision is { } decision
            ? policy.StillStands(request, await ForAsync(decision.By, request, cancellationToken))
            : Standing.Fallen;

    /// <summary>Everybody who is entitled by this very request.</summary>
    public async Task<AlsoEntitled> OfAsync(Request request, CancellationToken cancellationToken) =>
        await kinds[request.Kind].AlsoDecideAsync(request.Payload, cancellationToken) switch
        {
            Reading<IReadOnlyList<Person>>.Found { Value: var owners } => new AlsoEntitled(owners),
            Reading<IReadOnlyList<Person>>.Missing => AlsoEntitled.Nobody,
            _ => new AlsoEntitled([], OwnersKnown: false),
        };

    /// <summary>What matters for this person: the directory is left alone where the answer can't depend on it.</summary>
    public async Task<AlsoEntitled> ForAsync(PersonKey person, Request request, CancellationToken cancellationToken)
    {
        var own = request.Requester == person;
        if (request.State == RequestState.Draft || (policy.IsDecider(person) && !own)) return AlsoEntitled.Nobody;
        return await OfAsync(request, cancellationToken);
    }
}
