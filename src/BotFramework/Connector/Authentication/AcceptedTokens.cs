using System.Collections.Concurrent;
using System.Runtime.InteropServices;
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

    private volatile Shelf shelf = new();

    public ChannelToken Find(TokenDigest digest, int generation) =>
        shelf.Kept.TryGetValue(digest, out var entry) && entry.Until > clock.GetUtcNow() && entry.Token.Generation == generation ? entry.Token : null;

    public void Keep(TokenDigest digest, ChannelToken token)
    {
        var current = shelf;
        // Rarely full, and then soon full again: starting over costs one check per token. Counted by itself, since a
        // concurrent dictionary takes all its locks to be counted or cleared.
        if (Interlocked.Increment(ref current.Filled) > Most)
            shelf = current = new Shelf { Filled = 1 };
        var longest = clock.GetUtcNow() + Longest;
        current.Kept[digest] = (token, token.Until < longest ? token.Until : longest);
    }

    private sealed class Shelf
    {
        public readonly ConcurrentDictionary<TokenDigest, (ChannelToken Token, DateTimeOffset Until)> Kept = new(Environment.ProcessorCount, Most);
        public int Filled;
    }
}

/// <summary>The SHA-256 of a token as it was sent.</summary>
internal readonly record struct TokenDigest(ulong First, ulong Second, ulong Third, ulong Fourth)
{
    private const int Longest = 8 * 1024;

    public static TokenDigest Of(string written)
    {
        var length = Encoding.UTF8.GetMaxByteCount(written.Length);
        Span<byte> octets = length <= Longest ? stackalloc byte[length] : new byte[length];
        Span<ulong> digest = stackalloc ulong[4];
        SHA256.HashData(octets[..Encoding.UTF8.GetBytes(written, octets)], MemoryMarshal.AsBytes(digest));
        return new TokenDigest(digest[0], digest[1], digest[2], digest[3]);
    }

    // Already as good as random.
    public override int GetHashCode() => (int)First;
}
