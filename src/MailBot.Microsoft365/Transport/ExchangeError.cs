namespace MailBot.Microsoft365.Transport;

/// <summary>A cmdlet that failed, sorted.</summary>
/// <param name="Type">Last segment of the exception's type; empty where the service named none.</param>
/// <param name="Text">What the service said, for the log and the operator.</param>
/// <param name="RetryAfter">When it said it may be asked again.</param>
internal sealed record ExchangeError(ExchangeErrorKind Kind, string Type, string Text, TimeSpan? RetryAfter = null)
{
    /// <summary>One line for an operator.</summary>
    public string Detail => Type.Length == 0 ? Text : $"{Type}: {Text}";
}

internal enum ExchangeErrorKind
{
    /// <summary>Absent, or not yet known to the server that was asked.</summary>
    NotFound,

    /// <summary>The name (CN) of another object.</summary>
    NameTaken,

    /// <summary>The address of another recipient.</summary>
    AddressTaken,

    /// <summary>Another property that must be unique, such as the alias.</summary>
    PropertyTaken,

    DomainNotAccepted,
    AlreadyMember,
    NotMember,

    /// <summary>A member that receives no mail.</summary>
    MemberNotRecipient,

    /// <summary>Only a manager of the group may, and the bypass was missing or not granted.</summary>
    ManagerRequired,

    WrongRecipientType,
    AmbiguousIdentity,

    /// <summary>Mastered on-premises.</summary>
    DirectorySynced,

    /// <summary>DKIM can't be enabled: DNS records are missing or not yet seen.</summary>
    DkimRecordsMissing,

    InvalidValue,
    MissingPermission,

    /// <summary>A listing must start again.</summary>
    PageExpired,

    /// <summary>Refused for now, with nothing done.</summary>
    Throttled,

    /// <summary>It may have been done or not.</summary>
    Transient,

    /// <summary>The service pointed to a host that the token may not be sent to; nothing was sent there.</summary>
    Untrusted,

    Unknown,
}
