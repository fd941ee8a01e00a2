using Microsoft.Extensions.Configuration;

namespace MailBot.Options;

/// <summary>
/// Every option is documented in appsettings.sample.json, which travels inside the program: a key that isn't there is a typing
/// mistake, and a mistake in who may approve must not pass in silence.
/// </summary>
internal static class KnownKeys
{
    private static readonly string[] Ours = ["Bot", "BotFramework", "Tenant", "Storage", "Approvals", "Chat", "Verification", "Dns"];

    public static IEnumerable<string> Mistakes(IConfiguration configuration)
    {
        var known = Sample();
        foreach (var (key, value) in configuration.AsEnumerable())
        {
            if (value is null || !IsOurs(key)) continue;
            var option = WithoutIndex(key);
            if (known.Contains(option)) continue;
            var nearest = known.MinBy(candidate => Distance(candidate, option));
            yield return $"{option} is no option of MailBot; did you mean {nearest}?";
        }
    }

    /// <summary>Environment variables bring many keys that are nobody's business here.</summary>
    private static bool IsOurs(string key) =>
        Ours.Any(section => key.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase))
        || key.StartsWith("MicrosoftApp", StringComparison.OrdinalIgnoreCase) || key.StartsWith("ToBotFromChannel", StringComparison.OrdinalIgnoreCase);

    /// <summary>The keys of the sample file, list positions left out.</summary>
    public static IReadOnlySet<string> Sample()
    {
        using var sample = typeof(KnownKeys).Assembly.GetManifestResourceStream("appsettings.sample.json")
            ?? throw new InvalidOperationException("The program was built without appsettings.sample.json.");
        return new ConfigurationBuilder().AddJsonStream(sample).Build().AsEnumerable()
            .Select(pair => WithoutIndex(pair.Key))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private static string WithoutIndex(string key)
    {
        var colon = key.LastIndexOf(':');
        return colon > 0 && key.AsSpan(colon + 1).IndexOfAnyExceptInRange('0', '9') < 0 ? key[..colon] : key;
    }

    /// <summary>Levenshtein distance, without regard to case.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var same = char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]);
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
