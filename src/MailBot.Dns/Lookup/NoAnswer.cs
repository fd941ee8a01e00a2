namespace MailBot.Dns.Lookup;

/// <summary>Why a question stays undetermined.</summary>
public enum NoAnswer
{
    Timeout,
    ServerFailure,
    Refused,
    FormatError,
    NotImplemented,

    /// <summary>The answer was about another question.</summary>
    Mismatched,

    /// <summary>The answer could not be read.</summary>
    Unreadable,

    /// <summary>No packet could be sent or received.</summary>
    Unreachable,

    /// <summary>Too large for UDP, and TCP failed.</summary>
    Truncated,

    /// <summary>Aliases lead in a circle or on without end.</summary>
    AliasLoop,

    /// <summary>The report's time was over.</summary>
    BudgetSpent,

    /// <summary>The report had asked as much as one may.</summary>
    LimitReached,

    /// <summary>That server may not be asked: a special-purpose address, or the user named the only servers to ask.</summary>
    NotAllowed,
}
