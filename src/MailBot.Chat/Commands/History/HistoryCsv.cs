using System.Globalization;
using System.Text;
using MailBot.Chat.Cards;
using MailBot.Chat.Texts;
using MailBot.Chat.Turns;
using MailBot.Requests.Audit;

namespace MailBot.Chat.Commands.History;

/// <summary>The newest lines of the journal as CSV text in one message; a file would need the person's consent and their drive.</summary>
internal static class HistoryCsv
{
    /// <summary>What one message holds without being cut by the channel.</summary>
    public const int LineLimit = 50;

    /// <summary>A motive is told up to here; the whole is in the export of the command line.</summary>
    private const int ReasonLimit = 120;

    public static string Write(IReadOnlyList<HistoryLine> lines, Turn turn)
    {
        var csv = new StringBuilder(TextCatalogue.Replies.Say(turn.Language, "Export.Heading")).Append('\n');
        csv.Append("at,number,subject,action,actor,reason\n");
        foreach (var (entry, label, subject) in lines)
        {
            var at = TimeZoneInfo.ConvertTime(entry.At, turn.Viewer.Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            string?[] cells = [at, label, subject, entry.Action, entry.ActorName, Short(entry.Reason)];
            csv.AppendJoin(',', cells.Select(CsvCell.Of)).Append('\n');
        }

        return csv.Append(TextCatalogue.Replies.Say(turn.Language, "Export.More", LineLimit)).ToString();
    }

    /// <summary>On one line: a message has no cells that could hold several.</summary>
    private static string? Short(string? reason)
    {
        var line = reason?.ReplaceLineEndings(" ");
        return line is { Length: > ReasonLimit } ? line[..ReasonLimit] + "…" : line;
    }
}
