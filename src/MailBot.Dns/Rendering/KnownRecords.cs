using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;
using MailBot.Dns.Zones;

namespace MailBot.Dns.Rendering;

/// <summary>What a report saw published, for whoever has to change it.</summary>
internal sealed class KnownRecords(DomainReport report)
{
    private readonly ZoneCuts zones = ZoneCuts.Of(report);

    private readonly Lazy<ILookup<(DnsName, RecordType), Answer>> answers =
        new(() => report.Answers.Where(a => a.Question.At is null).ToLookup(a => (a.Question.Name, a.Question.Type)));

    /// <summary>Null where the name is in somebody else's zone.</summary>
    public DnsName? ZoneOf(DnsName owner) => zones.Above(owner);

    /// <summary>Records that go when the change is made.</summary>
    public IReadOnlyList<DnsRecord> Displaced(RecordFix change)
    {
        if (change.Replaced is { } named) return [named];
        return change.Action == FixAction.Replace ? [.. Published(change).Where(r => Overlay.Takes(change, r))] : [];
    }

    /// <summary>Every record of the change's name and type once it is made, as far as the report knows: providers that keep them as one set want all of them.</summary>
    public IReadOnlyList<DnsRecord> After(RecordFix change)
    {
        IEnumerable<DnsRecord> stay = Published(change).Where(r => !Overlay.Takes(change, r));
        return change.Action == FixAction.Remove ? [.. stay] : [.. stay.Where(r => RecordText.Of(r) != RecordText.Of(change.Record)), change.Record];
    }

    private IEnumerable<DnsRecord> Published(RecordFix change) =>
        answers.Value[(change.Owner, change.Type)].Where(a => a.Aliases.Count == 0).SelectMany(a => a.Records);
}
