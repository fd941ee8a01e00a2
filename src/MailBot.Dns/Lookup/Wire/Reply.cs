namespace MailBot.Dns.Lookup.Wire;

/// <summary>What a received message is to a question.</summary>
internal readonly record struct Reply(ReplyKind Kind, NoAnswer Why = NoAnswer.Unreadable, Answer? Answer = null)
{
    public static Reply Failed(NoAnswer why) => new(ReplyKind.Failed, why);

    public static Reply Foreign(NoAnswer why) => new(ReplyKind.Foreign, why);
}

internal enum ReplyKind
{
    /// <summary>The server's answer.</summary>
    Answered,

    /// <summary>The server's word that it won't or can't, or a broken message of its own.</summary>
    Failed,

    /// <summary>Asked with EDNS, the server wants the question without.</summary>
    PlainWanted,

    /// <summary>Didn't fit: to be asked again over TCP.</summary>
    Truncated,

    /// <summary>Not an answer to this question; the right one may still come.</summary>
    Foreign,
}
