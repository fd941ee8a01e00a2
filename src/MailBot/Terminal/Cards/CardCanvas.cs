namespace MailBot.Terminal.Cards;

/// <summary>The lines of a card being drawn, wrapped and indented.</summary>
internal sealed class CardCanvas(int width)
{
    private readonly List<string> _lines = [];
    private string _indent = "";

    public IReadOnlyList<string> Lines => _lines;

    /// <summary>Width left for text at the current indentation.</summary>
    public int Width => width - _indent.Length;

    /// <summary>Adds text; lines after the first are moved under the text that follows the lead.</summary>
    public void Add(string text, string lead = "")
    {
        lead = TextFlow.Neutralise(lead).Replace('\n', ' ');
        if (lead.Length > Width / 2)
        {
            // A long label takes the line itself; only its indentation stays in front.
            var margin = lead.Length - lead.TrimStart().Length;
            (text, lead) = (lead[margin..] + text, lead[..Math.Min(margin, Width / 2)]);
        }

        var first = true;
        foreach (var line in TextFlow.Wrap(text, Width - lead.Length))
        {
            _lines.Add((_indent + (first ? lead : new string(' ', lead.Length)) + line).TrimEnd());
            first = false;
        }
    }

    /// <summary>Adds one line as it is: already safe, already narrow enough, its spaces meant.</summary>
    public void Keep(string line) => _lines.Add((_indent + line).TrimEnd());

    public void Rule() => _lines.Add(_indent + new string('┄', Math.Min(Width, 24)));

    public void Indented(Action draw)
    {
        var before = _indent;
        _indent += "    ";
        draw();
        _indent = before;
    }
}
