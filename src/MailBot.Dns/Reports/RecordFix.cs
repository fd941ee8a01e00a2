using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Reports;

/// <summary>A change of one record in somebody's DNS.</summary>
/// <param name="Record">To publish; for a removal the record to take away.</param>
/// <param name="Replaced">The record that makes room. Null with <see cref="FixAction.Replace"/>: every record with this owner and type does.</param>
public sealed record RecordFix(FixAction Action, DnsRecord Record, DnsRecord? Replaced = null)
{
    public const uint UsualTtl = 3600;

    public DnsName Owner => Record.Owner;

    public RecordType Type => Record.Type;

    public static RecordFix Add(DnsRecord record) => new(FixAction.Add, record);

    public static RecordFix Remove(DnsRecord record) => new(FixAction.Remove, record);

    public static RecordFix Replace(DnsRecord old, DnsRecord by) => new(FixAction.Replace, by, old);

    /// <summary>This record alone instead of all of its owner and type.</summary>
    public static RecordFix ReplaceAll(DnsRecord by) => new(FixAction.Replace, by);
}
