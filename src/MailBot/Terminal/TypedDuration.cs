using System.Globalization;
using System.Text.RegularExpressions;

namespace MailBot.Terminal;

/// <summary>Durations as people type them: 30s, 5min, 1h, 1h30, 2j.</summary>
internal static partial class TypedDuration
{
    /// <summary>The longest wait: a year of deadlines and expiries.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    public static TimeSpan? Parse(string typed)
    {
        var match = Pattern().Match(typed.Trim());
        if (!match.Success || match.Length == 0)
            return null;
        var duration = TimeSpan.FromDays(Part("d")) + TimeSpan.FromHours(Part("h"))
            + TimeSpan.FromMinutes(Part("m")) + TimeSpan.FromSeconds(Part("s"));
        return duration > TimeSpan.Zero && duration <= Longest ? duration : null;

        int Part(string name) => match.Groups[name] is { Success: true } part
            ? int.Parse(part.ValueSpan, CultureInfo.InvariantCulture)
            : 0;
    }

    // Minutes may lose their unit after hours: 1h30.
    [GeneratedRegex(
        @"^(?:(?<d>\d{1,4})\s*(?:j|d|jours?|days?)\s*)?(?:(?<h>\d{1,5})\s*(?:h|heures?|hours?)\s*(?:(?<m>\d{1,2})$)?)?(?:(?<m>\d{1,6})\s*(?:m|mn|min|minutes?)\s*)?(?:(?<s>\d{1,6})\s*(?:s|sec|secondes?|seconds?))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
