namespace MailBot.Dns.Reports;

/// <summary>What came of following one term of an SPF rule.</summary>
public enum SpfBranchState
{
    Followed,

    /// <summary>Nothing is there: one of the two lookups that may find nothing (RFC 7208 4.6.4).</summary>
    Void,

    /// <summary>The name exists and holds no SPF rule, which breaks the whole one.</summary>
    NoRecord,

    /// <summary>More than one rule, or one that can't be read.</summary>
    Broken,

    /// <summary>DNS gave no answer.</summary>
    Unanswered,

    /// <summary>Every message decides by its own sender where it leads.</summary>
    SenderDecides,

    /// <summary>The same record has been drawn above already, or the rule has come back to it.</summary>
    DrawnAbove,

    /// <summary>A name that can't exist, or so much has been read already that this one isn't.</summary>
    NotFollowed,
}
