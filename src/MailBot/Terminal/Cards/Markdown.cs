using System.Net;
using System.Text.RegularExpressions;

namespace MailBot.Terminal.Cards;

/// <summary>Markdown as Teams understands it, read as plain text.</summary>
internal static partial class Markdown
{
    // Where an escaped sign (\*) waits while the unescaped ones are read.
    private const int Escaped = 0xE000;

    public static string ToPlain(string markdown)
    {
        var text = Escape().Replace(markdown, m => ((char)(Escaped + m.Value[1])).ToString());
        text = Link().Replace(text, m => m.Groups[1].Value == m.Groups[2].Value ? m.Groups[2].Value : $"{m.Groups[1].Value} ({m.Groups[2].Value})");
        text = Strong().Replace(text, "$2");
        text = Emphasis().Replace(text, "$2");
        text = Code().Replace(text, "$1");
        text = Heading().Replace(text, "");
        text = Bullet().Replace(text, "$1• ");
        text = WebUtility.HtmlDecode(text);
        return Waiting().Replace(text, m => ((char)(m.Value[0] - Escaped)).ToString());
    }

    [GeneratedRegex(@"\\[!-/:-@\[-`{-~]")]
    private static partial Regex Escape();

    [GeneratedRegex(@"\[([^\[\]]*)\]\(([^()\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(\*\*|__|~~)(?=\S)([^\n]{1,2000}?)(?<=\S)\1")]
    private static partial Regex Strong();

    [GeneratedRegex(@"(?<![\w*])([*_])(?=\S)([^*_\n]{1,2000}?)(?<=\S)\1(?![\w*])")]
    private static partial Regex Emphasis();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"^#{1,6}[ ]+", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^([ ]*)[-*+][ ]+", RegexOptions.Multiline)]
    private static partial Regex Bullet();

    [GeneratedRegex("[\uE021-\uE07E]")]
    private static partial Regex Waiting();
}
