using System.Text.Json;

namespace MailBot.Terminal.Cards;

internal sealed partial class CardPainter
{
    private const string Gutter = "  ";

    /// <summary>Columns stand side by side when each is one short line, otherwise one under the other.</summary>
    private void Columns(JsonElement set)
    {
        var columns = set.Items("columns").Where(IsVisible).Select(Column).Where(c => c.Count > 0).ToList();
        var joined = string.Join(Gutter, columns.Select(c => c[0]));
        if (columns.TrueForAll(c => c.Count == 1) && joined.Length <= Canvas.Width)
            Canvas.Add(joined);
        else
            columns.SelectMany(c => c).ToList().ForEach(line => Canvas.Add(line.TrimStart(), Lead(line)));
        SelectAction(set);
    }

    private IReadOnlyList<string> Column(JsonElement column) => Apart(() =>
    {
        Elements(column.Items("items"));
        SelectAction(column);
    });

    private static string Lead(string line) => line[..(line.Length - line.TrimStart().Length)];

    /// <summary>Draws on a sheet of its own, with the same numbering of actions.</summary>
    private IReadOnlyList<string> Apart(Action draw)
    {
        var whole = Canvas;
        Canvas = new CardCanvas(whole.Width);
        draw();
        var lines = Canvas.Lines;
        Canvas = whole;
        return lines;
    }

    private void Table(JsonElement table)
    {
        var rows = table.Items("rows").Where(IsVisible).Select(Cells).Where(r => r.Count > 0).ToList();
        if (rows.Count == 0)
            return;
        var headed = table.Flag("firstRowAsHeader", otherwise: true) && rows.Count > 1;
        var widths = Enumerable.Range(0, rows.Max(r => r.Count))
            .Select(i => rows.Max(r => i < r.Count ? r[i].Length : 0)).ToList();
        if (widths.Sum() + 3 * (widths.Count - 1) <= Canvas.Width)
            Grid(rows, widths, headed);
        else
            Records(rows, headed);
    }

    private List<string> Cells(JsonElement row) =>
        [.. row.Items("cells").Select(c => string.Join(' ', Apart(() => Elements(c.Items("items"))).Select(l => l.Trim())))];

    private void Grid(List<List<string>> rows, List<int> widths, bool headed)
    {
        foreach (var (index, row) in rows.Index())
        {
            Canvas.Keep(string.Join(" │ ", row.Select((cell, i) => cell.PadRight(widths[i]))));
            if (index == 0 && headed)
                Canvas.Keep(string.Join("─┼─", widths.Select(w => new string('─', w))));
        }
    }

    /// <summary>A table too wide for the terminal is read row by row, each value after its heading.</summary>
    private void Records(List<List<string>> rows, bool headed)
    {
        foreach (var row in headed ? rows.Skip(1) : rows)
        {
            foreach (var (i, cell) in row.Index())
                Canvas.Add(cell, (i == 0 ? "• " : "  ") + (headed && i < rows[0].Count ? rows[0][i] + texts.Colon : ""));
        }
    }
}
