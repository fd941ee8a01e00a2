using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Rendering;
using MailBot.Dns.Reports;

namespace MailBot.Chat.Commands.DnsReport.Weekly;

/// <summary>What a report saw of the records that mail rests on, for comparison with another time.</summary>
internal static class RecordBook
{
    private const string Spf = "v=spf1";

    /// <summary>What wasn't answered, or not asked this time, stays as it was known: it says nothing.</summary>
    public static KnownRecords Of(DomainReport report, KnownRecords? before)
    {
        var records = new Dictionary<string, IReadOnlyList<string>>(before?.Records ?? new Dictionary<string, IReadOnlyList<string>>(), StringComparer.Ordinal);
        foreach (var answer in report.Answers)
        {
            if (answer is { IsUndetermined: false, Question.At: null } && AreaOf(answer.Question.Name, answer.Question.Type, report.Domain) is not null) records[Key(answer.Question)] = Values(answer, report.Domain);
        }

        return new KnownRecords(report.CheckedAt, records);
    }

    /// <summary>Only of what was known at both times.</summary>
    public static IReadOnlyList<RecordChange> Compare(KnownRecords before, KnownRecords after, DnsName domain) =>
    [
        .. from now in after.Records
           where before.Records.TryGetValue(now.Key, out var then) && !then.SequenceEqual(now.Value)
           let place = now.Key.Split(' ')
           let area = AreaOf(DnsName.Of(place[0]), Type(place[1]), domain)
           where area is not null
           orderby area, now.Key
           select new RecordChange(area.Value, place[0], place[1], before.Records[now.Key], now.Value),
    ];

    /// <summary>An alias counts by where it leads: what is behind it is somebody else's to change.</summary>
    private static IReadOnlyList<string> Values(Answer answer, DnsName domain)
    {
        if (answer.Aliases.Count > 0) return [$"CNAME {answer.Aliases[0]}"];
        var values = answer.Records.Select(RecordForms.Value);
        if (answer.Question.Name == domain && answer.Question.Type == RecordType.Txt) values = values.Where(v => v.StartsWith(Spf, StringComparison.OrdinalIgnoreCase));
        return [.. values.Select(v => Dns.Texts.SafeText.Of(v, 1000)).Order(StringComparer.Ordinal)];
    }

    private static string Key(Question question) => $"{question.Name} {question.Type.Label()}";

    private static RecordType Type(string label) => RecordTypeLabel.TryRead(label, out var type) ? type : RecordType.None;

    /// <summary>Null for what isn't the domain's own, and for addresses: providers change those as they like.</summary>
    private static MailArea? AreaOf(DnsName name, RecordType type, DnsName domain)
    {
        if (!name.IsAtOrBelow(domain) || type is not (RecordType.Mx or RecordType.Txt or RecordType.Srv or RecordType.Cname)) return null;
        if (name == domain) return type switch { RecordType.Mx => MailArea.Mx, RecordType.Txt => MailArea.Spf, _ => null };
        var below = name.Text[..^(domain.Text.Length + 1)];
        if (below.EndsWith("._domainkey", StringComparison.Ordinal)) return type is RecordType.Txt or RecordType.Cname ? MailArea.Dkim : null;
        if (type == RecordType.Srv) return MailArea.Srv;
        return (below, type) switch
        {
            ("_dmarc", RecordType.Txt) => MailArea.Dmarc,
            ("_mta-sts" or "_smtp._tls" or "default._bimi", RecordType.Txt) => MailArea.Other,
            ("autodiscover" or "autoconfig", RecordType.Cname) => MailArea.Other,
            _ => null,
        };
    }
}
