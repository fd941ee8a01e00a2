using System.Text.RegularExpressions;

namespace MailBot.Architecture.Tests.Completeness;

/// <summary>Everything that can happen has words, in both languages, with its facts filled in.</summary>
internal sealed partial class WordsRule
{
    public async Task<IReadOnlyList<string>> ViolationsAsync<T>(IEnumerable<T> cases, Func<T, string, Task<string>> say)
    {
        var violations = new List<string>();
        foreach (var happening in cases)
        {
            var french = await TryAsync(say, happening, "fr", violations);
            var english = await TryAsync(say, happening, "en", violations);
            if (french is not null && french == english) violations.Add($"{happening} says the same in French and in English: {french}");
        }

        return violations;
    }

    private static async Task<string?> TryAsync<T>(Func<T, string, Task<string>> say, T happening, string language, List<string> violations)
    {
        try
        {
            var words = await say(happening, language);
            if (string.IsNullOrWhiteSpace(words)) violations.Add($"{happening} has no words in {language}.");
            else if (Unfilled().IsMatch(words)) violations.Add($"{happening} leaves a fact open in {language}: {words}");
            return words;
        }
        catch (Exception fault) when (fault is InvalidOperationException or System.Resources.MissingManifestResourceException or FormatException or KeyNotFoundException or ArgumentException)
        {
            violations.Add($"{happening} has no words in {language}: {fault.Message}");
            return null;
        }
    }

    [GeneratedRegex(@"\{\d+[^}""]*\}")]
    private static partial Regex Unfilled();
}
