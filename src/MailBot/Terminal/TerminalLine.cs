using System.Globalization;
using System.Text.RegularExpressions;
using MailBot.Terminal.Teams;

namespace MailBot.Terminal;

/// <summary>What a typed line asks the terminal to do.</summary>
internal abstract partial record TerminalLine
{
    private TerminalLine()
    {
    }

    public static TerminalLine Parse(string typed)
    {
        var line = typed.Trim('\uFEFF', ' ', '\t', '\r', '\u00A0');
        if (line.Length == 0)
            return new Empty();
        if (Clicked().Match(line) is { Success: true } click)
            return new Click(int.Parse(click.Groups[1].ValueSpan, CultureInfo.InvariantCulture), click.Groups[2].Value, line);

        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var (word, rest) = space < 0 ? (line, "") : (line[..space], line[(space + 1)..].Trim());
        return Folded.Of(word) switch
        {
            "/as" => new As(rest),
            "/attendre" or "/wait" => new Wait(rest),
            "/aide" or "/help" => new Help(),
            "/qui" or "/who" => new Who(),
            "/quitter" or "/quit" => new Quit(),
            _ => new Say(line),
        };
    }

    // Up to two digits: a longer number is the short name of a request (427), a matter for the bot.
    [GeneratedRegex(@"^(\d{1,2})(?:\s+(.+))?$", RegexOptions.Singleline)]
    private static partial Regex Clicked();

    internal sealed record Empty : TerminalLine;

    internal sealed record Say(string Text) : TerminalLine;

    /// <param name="Line">The whole line: a message after all when the last card has no such action.</param>
    internal sealed record Click(int Number, string Rest, string Line) : TerminalLine;

    internal sealed record As(string Name) : TerminalLine;

    internal sealed record Wait(string Duration) : TerminalLine;

    internal sealed record Help : TerminalLine;

    internal sealed record Who : TerminalLine;

    internal sealed record Quit : TerminalLine;
}
