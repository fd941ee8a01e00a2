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

    /// <summary>Somebody who decides requests of others.</summary>
    public bool IsDecider(PersonKey person) => Includes(Approvers, person) || Includes(Deputies, person);

    public bool MaySee(PersonKey person, Request request) => request.Requester == person || IsDecider(person);

    /// <summary>Who is asked at once: the approvers; the deputies too when an approver is the requester.</summary>
    public IReadOnlyList<Person> AskedAtOnce(PersonKey requester)
    {
        var others = Except(Approvers, requester);
        if (Includes(Approvers, requester)) others = [.. others, .. Except(Deputies, requester).Where(p => !Includes(others, p.Key))];
        if (others.Count == 0 && SingleApprover) return Approvers;
        return others;
    }

    /// <summary>Deputies who are told later, at half the deadline.</summary>
    public IReadOnlyList<Person> AskedLater(PersonKey requester)
    {
        var atOnce = AskedAtOnce(requester);
        return [.. Except(Deputies, requester).Where(p => !Includes(atOnce, p.Key))];
    }

    public Entitlement ToDecide(PersonKey person, Request request)
    {
        var deciders = Deciders(request.Requester);
        if (request.Requester == person)
        {
            return SingleApprover && deciders.Count == 0 && Includes(Approvers, person)
                ? new Entitlement.MustConfirmAlone()
                : new Entitlement.IsRequester(deciders);
        }

        if (Includes(Approvers, person)) return new Entitlement.MayDecide(ApprovalBasis.Approver);
        if (Includes(Deputies, person)) return new Entitlement.MayDecide(ApprovalBasis.Deputy);
        return new Entitlement.IsNoApprover(deciders);
    }

    /// <summary>Whether a decision taken earlier still stands when it is carried out.</summary>
    public bool StillStands(Request request) => request.Decision switch
    {
        null => false,
        { Basis: ApprovalBasis.Withdrawal } decision => decision.By == request.Requester && request.Undoes is not null,
        { Basis: ApprovalBasis.SingleApprover } decision => ToDecide(decision.By, request) is Entitlement.MustConfirmAlone,
        { } decision => ToDecide(decision.By, request) is Entitlement.MayDecide,
    };

    private List<Person> Deciders(PersonKey requester) =>
        [.. Except(Approvers, requester), .. Except(Deputies, requester).Where(p => !Includes(Approvers, p.Key))];

    private static IReadOnlyList<Person> Except(IReadOnlyList<Person> people, PersonKey person) =>
        [.. people.Where(p => p.Key != person)];

    private static bool Includes(IReadOnlyList<Person> people, PersonKey person) => people.Any(p => p.Key == person);
}
