using MailBot.Dns.Records;

namespace MailBot.Dns.Zones;

/// <summary>What somebody typed as a record.</summary>
public abstract record TypedRecord
{
    private TypedRecord()
    {
    }

    public sealed record Understood(DnsRecord Record) : TypedRecord;

    /// <param name="Column">Where, counted from 1.</param>
    /// <param name="Word">What stands there; unsafe text.</param>
    public sealed record Malformed(TypedRecordFault Fault, int Column, string Word) : TypedRecord;
}
