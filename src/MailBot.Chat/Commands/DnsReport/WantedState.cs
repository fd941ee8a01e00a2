namespace MailBot.Chat.Commands.DnsReport;

/// <summary>How far the mail provider's own word stands behind the records that a report expects.</summary>
internal enum WantedState
{
    /// <summary>Somebody else's domain: nothing is known of what its provider wants.</summary>
    NotOurs,

    /// <summary>The provider named them.</summary>
    Certain,

    /// <summary>All but the names of the DKIM keys.</summary>
    WithoutKeys,

    /// <summary>The provider doesn't know yet that the domain is the company's, and names none.</summary>
    Unverified,

    /// <summary>No answer: the usual values stand in.</summary>
    Unread,
}
