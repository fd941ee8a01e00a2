using System.Globalization;
using System.Text;
using MailBot.Requests.Audit;

namespace MailBot.Listings;

/// <summary>The journal as CSV (RFC 4180), one line per entry.</summary>
internal static class JournalCsv
{
    public static string Write(IEnumerable<RequestDocument> documents)
    {
        var csv = new StringBuilder("number,kind,requester,at,actor,action,from,to,reason,surface\r\n");
        foreach (var document in documents)
        {
            foreach (var line in document.Audit)
            {
                string?[] cells =
                [
                    document.Number, document.Kind, document.Requester, line.At.ToString("O", CultureInfo.InvariantCulture),
                    line.Actor, line.Action, line.From, line.To, line.Reason, line.Surface,
                ];
                csv.AppendJoin(',', cells.Select(CsvCell.Of)).Append("\r\n");
            }
        }

        return csv.ToString();
    }
}
