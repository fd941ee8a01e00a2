namespace MailBot.Requests.Contracts;

/// <summary>What the mail provider wants to be published in DNS for a domain of the company.</summary>
public interface IWantedRecords
{
    /// <param name="domain">Lower case, ASCII.</param>
    /// <returns>Missing for a domain that isn't the company's: nothing is known, or told, about those.</returns>
    Task<Reading<WantedRecords>> ReadAsync(string domain, CancellationToken cancellationToken);
}
