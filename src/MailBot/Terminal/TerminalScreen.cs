using MailBot.Terminal.Cards;

namespace MailBot.Terminal;

/// <summary>Writes whole blocks of lines, also while a prompt is waiting. Everything written is made safe here.</summary>
internal sealed class TerminalScreen(TextWriter output, int width)
{
    private readonly Lock _gate = new();
    private string? _prompt;

    public int Width => width;

    /// <summary>Sentences: wrapped, with an empty line before.</summary>
    public void Say(params IEnumerable<string> sentences) =>
        Block(sentences.SelectMany(s => TextFlow.Wrap(s, width)));

    /// <summary>Lines that are already laid out.</summary>
    public void Block(IEnumerable<string> lines)
    {
        lock (_gate)
        {
            if (_prompt is not null)
                output.WriteLine();
            foreach (var line in lines)
                output.WriteLine(TextFlow.Neutralise(line).TrimEnd());
            output.WriteLine();
            Reprompt();
        }
    }

    /// <summary>The line typed, kept whole so that it can be found in a transcript.</summary>
    public void Echo(string speaker, string line) => Block([speaker + TextFlow.OneLine(line)]);

    /// <summary>Waits for input under this prompt until <see cref="Answered"/>.</summary>
    public void Ask(string prompt)
    {
        lock (_gate)
        {
            _prompt = TextFlow.OneLine(prompt) + " ";
            Reprompt();
        }
    }

    public void Answered()
    {
        lock (_gate)
            _prompt = null;
    }

    private void Reprompt()
    {
        if (_prompt is null)
            return;
        output.Write(_prompt);
        output.Flush();
    }
}
