using System.Globalization;
using System.Text;
using MailBot.Chat.Cards;
using MailBot.Chat.Texts;
using MailBot.Dns.Rendering;
using MailBot.Requests.Audit;

namespace MailBot.Chat.Commands.DnsReport;

/// <summary>A report as CSV text in one message, as the journal is exported: a file would need the person's consent and their drive.</summary>
internal static class ReportCsv
{
    /// <summary>In characters: what one message holds without being cut by the channel.</summary>
    private const int Longest = 20_000;

    public static string Write(ReportView view, Viewer viewer)
    {
        var at = TimeZoneInfo.ConvertTime(view.Report.CheckedAt, viewer.Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var csv = new StringBuilder(TextCatalogue.Cards.Say(viewer.Language, "Dns.Export.Heading", view.Domain, at, view.Verdict)).Append('\n');
        csv.Append("area,state,code,severity,finding,effect,action,change\n");
        foreach (var line in view.Lines.Append(view.Other))
        {
            Row(csv, [line.Label, TextCatalogue.Cards.Say(viewer.Language, $"Dns.State.{line.State}"), "", "", line.Sentence, "", "", ""]);
            foreach (var finding in line.Findings) Row(csv, Cells(line, finding, viewer));
        }

        return csv.Length <= Longest ? csv.ToString().TrimEnd('\n') : $"{csv.ToString(0, Longest)}…\n{TextCatalogue.Cards.Say(viewer.Language, "Dns.Export.Cut")}";
    }

    private static string[] Cells(AreaView line, FindingView finding, Viewer viewer) =>
    [
        line.Label, "", finding.Finding.Code.Text, TextCatalogue.Cards.Say(viewer.Language, $"Dns.Severity.{finding.Finding.Severity}"),
        finding.Title, finding.Effect, finding.Action, string.Join(" | ", finding.Changes.Select(c => $"{c.Fix.Action}: {c.ZoneLine}")),
    ];

    private static void Row(StringBuilder csv, IEnumerable<string> cells) => csv.AppendJoin(',', cells.Select(CsvCell.Of)).Append('\n');
}
