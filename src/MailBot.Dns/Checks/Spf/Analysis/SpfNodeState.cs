namespace MailBot.Dns.Checks.Spf.Analysis;

/// <summary>What is known of a domain's SPF record.</summary>
internal enum SpfNodeState
{
    /// <summary>Asked for, not there yet.</summary>
    Waiting,

    /// <summary>DNS gave no answer: says nothing about the domain.</summary>
    Undetermined,
    NoRecord,
    Several,

    /// <summary>One record, which can't be read.</summary>
    Misspelt,
    Read,

    /// <summary>So much has been read already that this one isn't.</summary>
    NotFollowed,
}
