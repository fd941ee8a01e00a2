namespace MailBot.Microsoft365;

/// <summary>What stands at the other end of the wire.</summary>
public enum TenantMode
{
    /// <summary>A pretend tenant on this machine; no real mailbox can be reached.</summary>
    Simulated,

    /// <summary>The company's tenant.</summary>
    Microsoft365,
}
