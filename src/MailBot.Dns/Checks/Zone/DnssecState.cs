namespace MailBot.Dns.Checks.Zone;

/// <summary>What is known of a domain's signatures.</summary>
internal enum DnssecState
{
    /// <summary>Not answered, or a name inside of somebody's zone about which no answer was proven.</summary>
    Unknown,

    /// <summary>The zone above vouches for no key here.</summary>
    Unsigned,

    /// <summary>The zone above vouches for a key, but no answer came with a proof: the resolver, or the way to it, doesn't check.</summary>
    Unproven,

    /// <summary>An answer came with the resolver's word that it is proven.</summary>
    Secure,
}
