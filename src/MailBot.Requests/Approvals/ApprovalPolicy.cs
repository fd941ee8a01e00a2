using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;

namespace MailBot.Requests.Approvals;

/// <summary>The one place that says who may ask, see, decide. Asked when deciding and again when executing.</summary>
public sealed class ApprovalPolicy(
    IReadOnlyList<Person> approvers,
    IReadOnlyList<Person> deputies,
    IReadOnlyList<Person> mayAsk,
    bool singleApprover)
{
    public IReadOnlyList<Person> Approvers { get; } = approvers;

    public IReadOnlyList<Person> Deputies { get; } = deputies;

    public bool SingleApprover { get; } = singleApprover;

    public bool MayAsk(Person person) =>
        !person.IsGuest && (mayAsk.Count == 0 || Includes(mayAsk, person.Key) || IsDecider(person.Key));

    public bool IsApprover(PersonKey person) => Includes(Approvers, person);

    /// <summary>Somebody who decides requests of others.</summary>
    public bool IsDecider(PersonKey person) => Includes(Approvers, person) || Includes(Deputies, person);

    /// <summary>The requester, who decided it, and everybody who may decide it. A draft is its requester's own.</summary>
    public bool MaySee(PersonKey person, Request request, AlsoEntitled also) =>
        request.Requester == person || IsDecider(person) || request.Decision?.By == person
        || (request.State != RequestState.Draft && (Includes(also.Owners, person) || StandIn(person, request.Requester, also) is not null));

    /// <summary>Who is asked at once: approvers, their substitutes and owners; the deputies too when an approver is the requester or away.</summary>
    public IReadOnlyList<Person> AskedAtOnce(PersonKey requester, AlsoEntitled also)
    {
        var others = Except(Approvers, requester);
        others = With(others, Substitutes(requester, also));
        if (Includes(Approvers, requester) || also.InForce.Count > 0) others = With(others, Except(Deputies, requester));
        others = With(others, Owners(requester, also));
        return others.Count == 0 && SingleApprover ? Approvers : others;
    }

    /// <summary>Deputies who are told later, at half the deadline.</summary>
    public IReadOnlyList<Person> AskedLater(PersonKey requester, AlsoEntitled also)
    {
        var atOnce = AskedAtOnce(requester, also);
        return [.. Except(Deputies, requester).Where(p => !Includes(atOnce, p.Key))];
    }

    public Entitlement ToDecide(PersonKey person, Request request, AlsoEntitled also)
    {
        var deciders = Deciders(request.Requester, also);
        if (request.Requester == person)
        {
            // Somebody else might own the group: alone is only who is known to be alone.
            return SingleApprover && deciders.Count == 0 && also.OwnersKnown && Includes(Approvers, person)
                ? new Entitlement.MustConfirmAlone()
                : new Entitlement.IsRequester(deciders);
        }

        if (Includes(Approvers, person)) return new Entitlement.MayDecide(ApprovalBasis.Approver);
        if (StandIn(person, request.Requester, also) is { } standing) return new Entitlement.MayDecide(ApprovalBasis.Substitute, standing.OfName);
        if (Includes(Deputies, person)) return new Entitlement.MayDecide(ApprovalBasis.Deputy);
        if (Includes(Owners(request.Requester, also), person)) return new Entitlement.MayDecide(ApprovalBasis.GroupOwner);
        return also.OwnersKnown ? new Entitlement.IsNoApprover(deciders) : new Entitlement.CantTell();
    }

    /// <summary>Whether a decision taken earlier still stands when it is carried out.</summary>
    public Standing StillStands(Request request, AlsoEntitled also) => request.Decision switch
    {
        null => Standing.Fallen,
        { Basis: ApprovalBasis.Withdrawal } decision => Holds(decision.By == request.Requester && request.Undoes is not null),
        { Basis: ApprovalBasis.SingleApprover } when !also.OwnersKnown => Standing.Unknown,
        { Basis: ApprovalBasis.SingleApprover } decision => Holds(ToDecide(decision.By, request, also) is Entitlement.MustConfirmAlone),
        { } decision => ToDecide(decision.By, request, also) switch
        {
            Entitlement.MayDecide => Standing.Stands,
            Entitlement.CantTell => Standing.Unknown,
            _ => Standing.Fallen,
        },
    };

    private static Standing Holds(bool stands) => stands ? Standing.Stands : Standing.Fallen;

    private IReadOnlyList<Person> Deciders(PersonKey requester, AlsoEntitled also) =>
        With(With(With(Except(Approvers, requester), Substitutes(requester, also)), Except(Deputies, requester)), Owners(requester, also));

    /// <summary>In whose name this person decides what that requester asks. Nobody chooses who decides their own requests.</summary>
    private Substitution? StandIn(PersonKey person, PersonKey requester, AlsoEntitled also) =>
        person == requester ? null : also.InForce.FirstOrDefault(s => s.By == person && s.Of != requester && Includes(Approvers, s.Of));

    private IReadOnlyList<Person> Substitutes(PersonKey requester, AlsoEntitled also) =>
        [.. also.InForce.Where(s => StandIn(s.By, requester, also) is not null).DistinctBy(s => s.By).Select(s => new Person(s.By, s.ByName, null))];

    /// <summary>A guest may neither ask nor decide, whatever they own.</summary>
    private static IReadOnlyList<Person> Owners(PersonKey requester, AlsoEntitled also) =>
        [.. also.Owners.Where(p => p.Key != requester && !p.IsGuest)];

    private static IReadOnlyList<Person> With(IReadOnlyList<Person> people, IReadOnlyList<Person> more) =>
        [.. people, .. more.Where(p => !Includes(people, p.Key))];

    private static IReadOnlyList<Person> Except(IReadOnlyList<Person> people, PersonKey person) =>
        [.. people.Where(p => p.Key != person)];

    private static bool Includes(IReadOnlyList<Person> people, PersonKey person) => people.Any(p => p.Key == person);
}
