using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Tokens whose signature was checked a moment ago, by their SHA-256: the channel sends the same one with many activities.
/// Kept until they expire or for five minutes, and not beyond the keys that they were checked with.
/// </summary>
internal sealed class AcceptedTokens(TimeProvider clock)
{
    private const int Most = 1_000;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, (ChannelToken Token, DateTimeOffset Until)> kept = new(StringComparer.Ordinal);

    public ChannelToken Find(string written, int generation) =>
        kept.TryGetValue(Digest(written), out var entry) && entry.Until > clock.GetUtcNow() && entry.Token.Generation == generation ? entry.Token : null;

    public void Keep(string written, ChannelToken token)
    {
        // Rarely full, and then soon full again: starting over costs one check per token.
        if (kept.Count >= Most)
            kept.Clear();
        var longest = clock.GetUtcNow() + Longest;
        kept[Digest(written)] = (token, token.Until < longest ? token.Until : longest);
    }

    private static string Digest(string written)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(written), digest);
        return Convert.ToBase64String(digest);
    }
}
