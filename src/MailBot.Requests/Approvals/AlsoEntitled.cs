using MailBot.Requests.People;

namespace MailBot.Requests.Approvals;

/// <summary>Who may decide one request besides those whom the configuration names, as it is at this moment.</summary>
/// <param name="Owners">Owners of the group that the request is about. A guest among them decides nothing.</param>
/// <param name="InForce">Who stands in for an approver at that moment.</param>
/// <param name="OwnersKnown">False when the directory did not tell: nobody is entitled by ownership, and nobody can be said not to be.</param>
public sealed record AlsoEntitled(IReadOnlyList<Person> Owners, IReadOnlyList<Substitution> InForce, bool OwnersKnown = true)
{
    public static AlsoEntitled Nobody { get; } = new([], []);
}
