namespace MailBot.Requests.Contracts;

/// <summary>What came of asking the mail provider for a fact.</summary>
public abstract record Reading<T>
{
    private Reading() { }

    public sealed record Found(T Value) : Reading<T>;

    /// <summary>The provider answered: there is no such thing.</summary>
    public sealed record Missing : Reading<T>;

    /// <summary>The provider refuses to tell; an administrator has to grant something.</summary>
    /// <param name="Permission">The permission that is missing, as its owner names it.</param>
    public sealed record Denied(string Permission) : Reading<T>;

    /// <summary>No answer, or none that can be trusted. Says nothing about whether the thing exists.</summary>
    /// <param name="Detail">For the log and the operator; never contains a secret.</param>
    /// <param name="RetryAfter">When the provider said it may be asked again.</param>
    public sealed record Unavailable(string Detail, TimeSpan? RetryAfter = null) : Reading<T>;
}
