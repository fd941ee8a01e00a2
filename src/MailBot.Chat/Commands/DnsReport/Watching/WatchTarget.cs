using MailBot.Dns.Records;
using MailBot.Dns.Rendering;
using MailBot.Dns.Reports;

namespace MailBot.Chat.Commands.DnsReport.Watching;

/// <param name="Line">The awaited record as a line of a zone file: equal wishes have equal lines.</param>
/// <param name="Gone">It is to disappear.</param>
internal sealed record WatchTarget(string Line, bool Gone)
{
    public required DnsRecord Record { get; init; }

    /// <summary>« TXT _dmarc.exemple.fr ».</summary>
    public string Place => PlaceOf(Record);

    /// <summary>The TTL is nobody's wish.</summary>
    public static WatchTarget Of(DnsRecord record, bool gone = false)
    {
        record = record with { Ttl = RecordFix.UsualTtl };
        return new WatchTarget(RecordForms.ZoneLine(record), gone) { Record = record };
    }

    public static string PlaceOf(DnsRecord record) => $"{record.Type.Label()} {record.Owner}";
}
