namespace MailBot.Dns.Reports;

/// <summary>The lines of a report at a glance: the six that a manager always sees, and the rest.</summary>
public enum MailArea
{
    /// <summary>The mail server host: that it exists, has addresses and is the right one.</summary>
    Server,
    Mx,
    Spf,
    Dkim,
    Dmarc,
    Srv,

    /// <summary>Everything else; folded away on a card.</summary>
    Other,
}
