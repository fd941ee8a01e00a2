using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The keys that the channel signs with, from its OpenID metadata: read again on schedule, and at once when a token names a
/// key that isn't among them, so that a rotation needs no restart. Forged key ids can't make it ask more than once a minute,
/// a few times apart that are saved up: a rotation right after a reading isn't made to wait.
/// The configuration manager of the library renews in the background, so a new key's first tokens would be refused.
/// </summary>
internal sealed class ChannelKeys(string metadataAddress, IDocumentRetriever documents, TimeProvider clock)
{
    public static readonly TimeSpan Schedule = TimeSpan.FromHours(12);
    public static readonly TimeSpan LeastPause = TimeSpan.FromMinutes(1);

    /// <summary>Readings that are saved up while no unknown key comes, one for each pause.</summary>
    public const int Saved = 5;

    private readonly Lock gate = new();
    private int spent;
    private DateTimeOffset spentFrom;
    private volatile Known known = new(new Dictionary<string, JsonWebKey>(), DateTimeOffset.MinValue, 0, null);
    private Task<Known> renewing;

    /// <summary>Rises with each reading: what was accepted under older keys is checked again.</summary>
    public int Generation => known.Generation;

    /// <returns>Null when the channel has no such key.</returns>
    /// <exception cref="UnauthorizedAccessException">The metadata can't be read and no keys are known: nothing can be trusted now.</exception>
    public async ValueTask<JsonWebKey> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        var current = known;
        var age = clock.GetUtcNow() - current.ReadAt;
        if (age < Schedule && (current.Keys.ContainsKey(keyId) || (age < LeastPause && !MayReadEarly(current))))
            return current.Keys.GetValueOrDefault(keyId);
        current = await RenewAsync(current, cancellationToken).ConfigureAwait(false);
        return current.Keys.GetValueOrDefault(keyId);
    }

    /// <summary>Joining a reading that is under way costs nothing.</summary>
    private bool MayReadEarly(Known current)
    {
        lock (gate)
        {
            if (renewing is not null || !ReferenceEquals(known, current))
                return true;
            var earned = (int)Math.Min(spent, (clock.GetUtcNow() - spentFrom) / LeastPause);
            (spent, spentFrom) = (spent - earned, spent == earned ? clock.GetUtcNow() : spentFrom + (earned * LeastPause));
            if (spent == Saved)
                return false;
            spent++;
            return true;
        }
    }

    /// <summary>One reading at a time, however many tokens wait for it; a caller that gives up doesn't end it for the others.</summary>
    private Task<Known> RenewAsync(Known outdated, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (!ReferenceEquals(known, outdated))
                return Task.FromResult(known);
            renewing ??= ReadOnceAsync(outdated);
            return renewing.WaitAsync(cancellationToken);
        }
    }

    private async Task<Known> ReadOnceAsync(Known outdated)
    {
        // Leaves the lock before anything is sent.
        await Task.Yield();
        var read = await TryReadAsync(outdated).ConfigureAwait(false);
        lock (gate)
        {
            (known, renewing) = (read, null);
        }

        if (read.Keys.Count == 0)
            throw new UnauthorizedAccessException($"The channel's keys can't be read from {metadataAddress}: {read.Fault}");
        return read;
    }

    /// <summary>Where the metadata can't be had, the keys that are known still count, and the next look is a pause away.</summary>
    private async Task<Known> TryReadAsync(Known outdated)
    {
        try
        {
            var keys = await ReadAsync(CancellationToken.None).ConfigureAwait(false);
            return new Known(keys, clock.GetUtcNow(), outdated.Generation + 1, keys.Count == 0 ? "it lists none" : null);
        }
        catch (Exception unreadable)
        {
            return outdated with { ReadAt = clock.GetUtcNow() - (outdated.Keys.Count == 0 ? Schedule : Schedule - LeastPause), Fault = unreadable.Message };
        }
    }

    private async Task<Dictionary<string, JsonWebKey>> ReadAsync(CancellationToken cancellationToken)
    {
        var metadata = await OpenIdConnectConfigurationRetriever.GetAsync(metadataAddress, documents, cancellationToken).ConfigureAwait(false);
        return (metadata.JsonWebKeySet?.Keys ?? [])
            .Where(key => !string.IsNullOrEmpty(key.Kid))
            .DistinctBy(key => key.Kid, StringComparer.Ordinal)
            .ToDictionary(key => key.Kid, StringComparer.Ordinal);
    }

    private sealed record Known(IReadOnlyDictionary<string, JsonWebKey> Keys, DateTimeOffset ReadAt, int Generation, string Fault);
}
