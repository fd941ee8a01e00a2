using System.Text.RegularExpressions;

namespace MailBot.Architecture.Tests.Tree;

/// <summary>One file, real or planted.</summary>
/// <param name="Path">From the repository's root, with forward slashes.</param>
internal sealed partial record SourceFile(string Path, string Text)
{
    public string Folder => Path[..Math.Max(0, Path.LastIndexOf('/'))];

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The text without its comments: a comment may name what the code must not.</summary>
    public string Code => Comments().Replace(Text, "");

    public int Lines => Text.Split('\n').Length - (Text.EndsWith('\n') ? 1 : 0);

    public bool IsUnder(string place) => Path == place || Path.StartsWith(place.TrimEnd('/') + "/", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<![:""'\w])//[^\n]*|/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();
}
