using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Zones;

namespace MailBot.Dns.Tests.Wire;

/// <summary>Answers from records as a resolver sends them: aliases in full, the start of the zone where nothing is there, cut where a datagram ends.</summary>
internal sealed class WireZone(IEnumerable<DnsRecord> records)
{
    private const int LargestDatagram = 1232;
    private const int LargestPlainDatagram = 512;

    private static readonly SoaRecord Start = new(DnsName.Of("example"), 3600, DnsName.Of("ns.example"), DnsName.Of("hostmaster.example"), 1, 7200, 900, 1209600, 300);

    private readonly ZoneSource zone = new(records);

    public WireTold Answer(WireAsked asked)
    {
        var message = Message(asked);
        var octets = message.ToArray();
        if (asked.OverTcp || octets.Length <= (asked.HasEdns ? LargestDatagram : LargestPlainDatagram)) return new WireTold(octets);
        return new WireTold(new WireMessage(asked) { Flags = WireMessage.Response | WireMessage.Truncated }.ToArray());
    }

    public WireMessage Message(WireAsked asked)
    {
        var message = new WireMessage(asked);
        if (!DnsName.TryParse(asked.Name, out var name)) return message;
        var answer = zone.AskAsync(new Question(name, (RecordType)asked.Type), CancellationToken.None).AsTask().GetAwaiter().GetResult();
        foreach (var alias in answer.Aliases)
        {
            message.Answer(new CnameRecord(name, 300, alias));
            name = alias;
        }

        foreach (var record in answer.Records) message.Answer(record);
        if (answer.Outcome == LookupOutcome.NoSuchName) message.Status = 3;
        if (answer.IsUndetermined) message.Status = 2;
        if (!answer.IsFound) message.Authority(Start);
        return message;
    }
}
