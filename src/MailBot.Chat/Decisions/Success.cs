namespace MailBot.Chat.Decisions;

/// <summary>What is said when a command was applied: the name of its sentence.</summary>
internal enum Success
{
    Approved,
    Refused,
    Asked,
    Answered,
    Cancelled,
    Undone,
    Retried,
    Corrected,
    Replaced,
    Sent,
    Abandoned,
    Resent,
    Confirmed,
    Doubted,
}
