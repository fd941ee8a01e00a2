namespace MailBot.Requests.Contracts;

/// <summary>What an operator asks before trusting the provider: does each thing that the bot needs of it work?</summary>
public interface IProviderCheck
{
    /// <summary>Runs every check, in an order where an early failure explains later ones. Changes nothing at the provider.</summary>
    Task<IReadOnlyList<ProviderCheckResult>> RunAsync(CancellationToken cancellationToken);
}

/// <param name="Name">Stable, lower case, with dashes: <c>graph-token</c>.</param>
/// <param name="Detail">One sentence in English; never contains a secret.</param>
public sealed record ProviderCheckResult(string Name, ProviderCheckState State, string Detail);

public enum ProviderCheckState
{
    Ok,
    Failed,

    /// <summary>No answer was had: it may work or not.</summary>
    Undetermined,
}
