namespace MailBot.Dns.Propagation;

/// <summary>How a watch stands.</summary>
public enum PropagationEnd
{
    /// <summary>Go on looking.</summary>
    Running,

    /// <summary>Every server that answers has shown the change twice in a row.</summary>
    Done,

    /// <summary>The time in which old values may be kept is over, and somebody still shows one.</summary>
    TimeOver,

    /// <summary>The zone's own servers never showed the change.</summary>
    NeverPublished,
}
