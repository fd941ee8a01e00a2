namespace MailBot.Requests.Contracts;

/// <summary>Where the world delivers mail for a domain, compared with where it should.</summary>
public interface IMailRoutes
{
    /// <returns>Missing when the domain is none of the company's; Unavailable when a server did not answer: says nothing about the domain.</returns>
    Task<Reading<MailRoute>> FindAsync(string domain, CancellationToken cancellationToken);
}

/// <param name="Accepted">Verified, and accepted for mail by the provider.</param>
/// <param name="Exchangers">The MX hosts that public DNS names, best first; empty when there are none.</param>
/// <param name="Expected">The MX host that the provider asks for.</param>
/// <param name="LeadsHome">The best exchanger is the provider's.</param>
public sealed record MailRoute(string Domain, bool Accepted, IReadOnlyList<string> Exchangers, string Expected, bool LeadsHome);
