using MailBot.Requests.Contracts;

namespace MailBot.Testing;

/// <summary>What the provider wants published, by domain; Missing for every other.</summary>
public sealed class FakeWantedRecords : IWantedRecords
{
    public Dictionary<string, Reading<WantedRecords>> Told { get; } = new(StringComparer.Ordinal);

    public List<string> Asked { get; } = [];

    public Task<Reading<WantedRecords>> ReadAsync(string domain, CancellationToken cancellationToken)
    {
        Asked.Add(domain);
        return Task.FromResult(Told.TryGetValue(domain, out var told) ? told : new Reading<WantedRecords>.Missing());
    }
}
