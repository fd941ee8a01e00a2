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

    /// <summary>Sentences that no code names: neither whole, nor by a composed key that has their beginning.</summary>
    public IEnumerable<string> Unused(IReadOnlyList<SourceFile> sources, IEnumerable<string> keys)
    {
        var code = string.Join('\n', sources.Select(s => s.Code));
        return keys.Where(key => !code.Contains($"\"{key}\"", StringComparison.Ordinal) && !IsComposed(code, key)).Select(key => $"No code says \"{key}\".");
    }

    /// <summary>«$"Standing.{state}"» names Standing.Done, and «$"{kind}.Item.{outcome}"» names AddAlias.Item.Failed: some part of the key stands in an interpolated text.</summary>
    private static bool IsComposed(string code, string key)
    {
        var parts = key.Split('.');
        return Enumerable.Range(0, parts.Length).Any(i =>
            code.Contains($"$\"{string.Join('.', parts[..i])}{(i > 0 ? "." : "")}{{", StringComparison.Ordinal) && i > 0
            || i > 0 && code.Contains($"}}.{string.Join('.', parts[i..])}", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\b(?:Say|Text|Done)\((?:[\w.]+,\s*)?""(?<key>[A-Z][\w.]*)""")]
    private static partial Regex Literal();
}
