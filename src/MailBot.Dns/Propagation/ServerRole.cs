namespace MailBot.Dns.Propagation;

public enum ServerRole
{
    /// <summary>Answers for the zone itself: the truth.</summary>
    Authority,

    /// <summary>Keeps answers for as long as their TTL lets it: what people see.</summary>
    Resolver,
}
