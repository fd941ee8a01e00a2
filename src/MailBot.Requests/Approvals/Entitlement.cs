using MailBot.Requests.People;

namespace MailBot.Requests.Approvals;

/// <summary>Whether somebody may decide a request. Never a bool: each answer names its reason.</summary>
public abstract record Entitlement
{
    private Entitlement() { }

    /// <param name="InNameOf">The approver whom a substitute stands in for.</param>
    public sealed record MayDecide(ApprovalBasis Basis, string? InNameOf = null) : Entitlement;

    /// <summary>The only approver's own request in the declared mode: it takes a second, typed confirmation.</summary>
    public sealed record MustConfirmAlone : Entitlement;

    /// <summary>Nobody decides their own request, administrators included.</summary>
    public sealed record IsRequester(IReadOnlyList<Person> Deciders) : Entitlement;

    /// <summary>The directory doesn't tell now whether this person is entitled: the answer is no until it does.</summary>
    public sealed record CantTell : Entitlement;

    public sealed record IsNoApprover(IReadOnlyList<Person> Deciders) : Entitlement;
}
