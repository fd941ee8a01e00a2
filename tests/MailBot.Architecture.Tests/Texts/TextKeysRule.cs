using System.Text.RegularExpressions;
using MailBot.Architecture.Tests.Tree;

namespace MailBot.Architecture.Tests.Texts;

/// <summary>A key written in code has a sentence, and a sentence is named by some code.</summary>
internal sealed partial class TextKeysRule
{
    public IEnumerable<string> Violations(IEnumerable<SourceFile> sources, IReadOnlySet<string> keys) =>
        from source in sources
        from Match used in Literal().Matches(source.Code)
        let key = used.Groups["key"].Value
        where !keys.Contains(key)
        select $"{source.Path} says \"{key}\", which has no sentence.";

    /// <summary>Sentences that no code names, neither whole nor by a composed key.</summary>
    /// <param name="kinds">Names of the kinds of request: what a placeholder called kind can stand for.</param>
    public IEnumerable<string> Unused(IReadOnlyList<SourceFile> sources, IEnumerable<string> keys, IEnumerable<string> kinds)
    {
        var code = string.Join('\n', sources.Select(s => s.Code));
        var composed = Composed().Matches(code).Select(m => Shape(m.Groups["key"].Value, kinds)).OfType<Regex>().ToList();
        return keys
            .Where(key => !code.Contains($"\"{key}\"", StringComparison.Ordinal) && !composed.Any(shape => shape.IsMatch(key)))
            .Select(key => $"No code says \"{key}\".");
    }

    /// <summary>The keys that «$"Standing.{state}"» or «$"{kind}.Item.{outcome}"» can come to; null where it could be any.</summary>
    private static Regex? Shape(string template, IEnumerable<string> kinds)
    {
        var shape = Placeholder().Replace(Regex.Escape(template).Replace(@"\{", "{", StringComparison.Ordinal), hole =>
            hole.Value.EndsWith("kind}", StringComparison.OrdinalIgnoreCase) ? $"({string.Join('|', kinds)})" : @"\w+(\.\w+)*");
        var tellsNothing = shape.Replace(@"\w+(\.\w+)*", "", StringComparison.Ordinal).All(c => c is '\\' or '.');
        return tellsNothing ? null : new Regex($"^{shape}$", RegexOptions.CultureInvariant);
    }

    [GeneratedRegex(@"\$""(?<key>(?:[\w.]|\{[^{}\n]*\})+)""")]
    private static partial Regex Composed();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\b(?:Say|Text|Done)\((?:[\w.]+,\s*)?""(?<key>[A-Z][\w.]*)""")]
    private static partial Regex Literal();
}
