namespace MailBot.Dns.Propagation;

/// <summary>What a server showed when it was last asked.</summary>
public enum Sight
{
    /// <summary>It wasn't asked yet, or gave no answer that counts: says nothing.</summary>
    Silent,

    /// <summary>The change is there.</summary>
    Seen,

    /// <summary>Other values, or those that should be gone.</summary>
    Old,

    /// <summary>Nothing of this name and type.</summary>
    Absent,
}
