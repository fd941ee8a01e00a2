namespace MailBot.Dns.Checks.Srv;

/// <summary>A service that mail programs look up by its SRV record.</summary>
/// <param name="Label">Before the domain (RFC 6186 3, RFC 8314 5.1, RFC 5804 1.8, RFC 8620 2.2, RFC 6764 3).</param>
/// <param name="Plain">The twin without encryption from the start, which the secured one makes needless; null where there is none.</param>
internal sealed record MailService(string Label, int Port, string? Plain = null)
{
    public static MailService Autodiscover { get; } = new("_autodiscover._tcp", 443);

    /// <summary>What a domain whose mailboxes a known company hosts may have.</summary>
    public static IReadOnlyList<MailService> OfHosted { get; } = [Autodiscover, new("_imaps._tcp", 993), new("_submissions._tcp", 465)];

    public static IReadOnlyList<MailService> OfOwnServer { get; } =
    [
        Autodiscover, new("_imaps._tcp", 993, "_imap._tcp"), new("_imap._tcp", 143), new("_submissions._tcp", 465, "_submission._tcp"), new("_submission._tcp", 587),
        new("_pop3s._tcp", 995, "_pop3._tcp"), new("_pop3._tcp", 110), new("_sieve._tcp", 4190), new("_jmap._tcp", 443), new("_caldavs._tcp", 443), new("_carddavs._tcp", 443),
    ];

    /// <summary>«imaps» of «_imaps._tcp».</summary>
    public string Name => Label[1..Label.IndexOf('.', StringComparison.Ordinal)];
}
