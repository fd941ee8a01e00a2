using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Rendering;

/// <summary>A change with what a form has to know of its surroundings.</summary>
/// <param name="Displaced">Records that make room.</param>
/// <param name="After">All records of the name and type once the change is made.</param>
internal sealed record FormChange(RecordFix Fix, DnsName Zone, IReadOnlyList<DnsRecord> Displaced, IReadOnlyList<DnsRecord> After)
{
    public DnsRecord Record => Fix.Record;

    public string Host => RecordForms.HostField(Fix.Owner, Zone);
}
