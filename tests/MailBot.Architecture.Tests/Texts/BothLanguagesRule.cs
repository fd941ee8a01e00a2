using System.Text.RegularExpressions;

namespace MailBot.Architecture.Tests.Texts;

/// <summary>Each sentence exists in both languages and tells the same facts.</summary>
internal sealed partial class BothLanguagesRule
{
    public IEnumerable<string> Violations(TextPair pair)
    {
        foreach (var key in pair.French.Keys.Except(pair.English.Keys)) yield return $"{pair.Name}: {key} has no English.";
        foreach (var key in pair.English.Keys.Except(pair.French.Keys)) yield return $"{pair.Name}: {key} has no French.";
        foreach (var (key, french) in pair.French)
        {
            if (string.IsNullOrWhiteSpace(french)) yield return $"{pair.Name}: {key} is empty in French.";
            if (!pair.English.TryGetValue(key, out var english)) continue;
            if (string.IsNullOrWhiteSpace(english)) yield return $"{pair.Name}: {key} is empty in English.";
            if (!Facts(french).SetEquals(Facts(english)))
            {
                yield return $"{pair.Name}: {key} tells {{{string.Join(", ", Facts(french))}}} in French and {{{string.Join(", ", Facts(english))}}} in English.";
            }
        }
    }

    private static SortedSet<string> Facts(string text) =>
        new(Placeholder().Matches(text).Select(m => m.Groups["n"].Value), StringComparer.Ordinal);

    [GeneratedRegex(@"\{(?<n>\d+)[^}]*\}")]
    private static partial Regex Placeholder();
}
