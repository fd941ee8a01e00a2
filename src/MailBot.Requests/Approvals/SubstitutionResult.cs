using MailBot.Requests.People;

namespace MailBot.Requests.Approvals;

/// <summary>What naming a substitute came to. In every case but Named nothing was changed.</summary>
public abstract record SubstitutionResult
{
    private SubstitutionResult() { }

    /// <param name="Instead">The substitution that this one replaces.</param>
    public sealed record Named(Substitution Substitution, Substitution? Instead) : SubstitutionResult;

    public sealed record NotAnApprover(IReadOnlyList<Person> Approvers) : SubstitutionResult;

    public sealed record Oneself : SubstitutionResult;

    public sealed record IsGuest(Person Person) : SubstitutionResult;

    /// <summary>An approver decides anyway.</summary>
    public sealed record DecidesAlready(Person Person) : SubstitutionResult;

    public sealed record Past(DateTimeOffset Until) : SubstitutionResult;

    /// <summary>More than a year ahead.</summary>
    public sealed record TooFar(DateTimeOffset Until) : SubstitutionResult;

    /// <summary>It would end before it begins.</summary>
    public sealed record Backwards(DateTimeOffset From, DateTimeOffset Until) : SubstitutionResult;
}
