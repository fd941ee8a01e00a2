namespace MailBot.Requests.Contracts;

/// <summary>The company's mail domains.</summary>
public interface IDomains
{
    /// <summary>Domains that are verified and accepted for mail. May be some minutes old.</summary>
    Task<Reading<IReadOnlyList<AcceptedDomain>>> ListAsync(CancellationToken cancellationToken);
}
