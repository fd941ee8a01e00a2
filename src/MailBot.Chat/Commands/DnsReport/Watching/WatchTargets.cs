using MailBot.Dns.Lookup;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Chat.Commands.DnsReport.Watching;

/// <summary>
/// What is to be awaited where a sentence gives no value: what the report would have published; where it wants nothing,
/// what is published now, so that one sees whether everybody has it.
/// </summary>
internal static class WatchTargets
{
    public static IReadOnlyList<WatchTarget> Of(WatchWish wish, DomainReport report)
    {
        var wanted = report.Findings.SelectMany(f => f.Fixes).Where(f => wish.Means(f.Record)).ToList();
        var arriving = wanted.Where(f => f.Action != FixAction.Remove).Select(f => WatchTarget.Of(f.Record));
        var leaving = wanted.Where(f => f.Action == FixAction.Remove).Select(f => WatchTarget.Of(f.Record, gone: true));
        WatchTarget[] targets = [.. arriving.Concat(leaving).DistinctBy(t => (t.Line, t.Gone))];
        return targets.Length > 0 ? targets : Published(wish, report.Answers);
    }

    public static IReadOnlyList<WatchTarget> Published(WatchWish wish, IEnumerable<Answer> answers) =>
    [
        .. answers.Where(a => a.Question.At is null)
            .SelectMany(a => a.Aliases.Count > 0 ? [new CnameRecord(a.Question.Name, RecordFix.UsualTtl, a.Aliases[0])] : a.Records)
            .Where(wish.Means).Select(r => WatchTarget.Of(r)).DistinctBy(t => t.Line),
    ];
}
