namespace MailBot.Dns.Connections;

/// <summary>What is wrong with a certificate.</summary>
internal enum PeerFault
{
    /// <summary>It is for other hosts.</summary>
    Name,
    Expired,

    /// <summary>No authority that is trusted stands behind it.</summary>
    Untrusted,
}
