namespace MailBot.Requests.Contracts;

/// <summary>The closed set of what a write at the mail provider can come to.</summary>
public abstract record MailOutcome
{
    private MailOutcome() { }

    /// <summary>The provider accepted the write. Not yet proof that it took effect.</summary>
    public sealed record Done : MailOutcome;

    /// <summary>It was so already; nothing was changed.</summary>
    public sealed record AlreadySo : MailOutcome;

    /// <summary>What should be changed is not there.</summary>
    public sealed record NotFound(string What) : MailOutcome;

    /// <summary>The address belongs to somebody else.</summary>
    /// <param name="HolderName">As the provider names the holder.</param>
    /// <param name="Holder">The holder, where it could be looked up.</param>
    public sealed record Conflict(string HolderName, MailRecipient? Holder) : MailOutcome;

    /// <summary>Refused for good: the same call would be refused again.</summary>
    /// <param name="Detail">What the provider said: a permission's name for MissingPermission, a domain for DomainNotAccepted.</param>
    public sealed record Refused(RefusalCause Cause, string Detail) : MailOutcome;

    /// <summary>It may or may not have been done: look before asking again.</summary>
    public sealed record Transient(string Detail, TimeSpan? RetryAfter = null) : MailOutcome;
}

/// <summary>Why a provider refuses a write for good.</summary>
public enum RefusalCause
{
    MissingPermission,
    DirectorySynced,
    DomainNotAccepted,
    UnsupportedRecipient,
    InvalidValue,
    Other,
}
