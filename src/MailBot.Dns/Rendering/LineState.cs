namespace MailBot.Dns.Rendering;

/// <summary>How an area's line stands: the colour of a card, the sign on a terminal.</summary>
public enum LineState
{
    /// <summary>Nothing to do.</summary>
    Good,

    /// <summary>A warning, nothing worse.</summary>
    Attention,

    /// <summary>An error or worse.</summary>
    Bad,

    /// <summary>Something that matters couldn't be found out. Never shown as a fault.</summary>
    Unknown,

    /// <summary>The report is still being made and has nothing to say here yet.</summary>
    Pending,
}
