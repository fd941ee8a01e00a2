using System.Globalization;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Rendering;

/// <summary>A record as it is typed somewhere.</summary>
public static class RecordForms
{
    /// <summary>Owner, TTL, class, type and data on one line of printable ASCII (RFC 1035 5.1); read back it is the same record.</summary>
    public static string ZoneLine(DnsRecord record) =>
        string.Create(CultureInfo.InvariantCulture, $"{record.Owner.Absolute} {record.Ttl} IN {record.Type.Label()} {RecordText.Of(record)}");

    /// <summary>"@" for the zone itself, else the name without the zone. The absolute name where there is no zone or another one.</summary>
    public static string HostField(DnsName owner, DnsName? zone) => zone switch
    {
        { } apex when owner == apex => "@",
        { IsRoot: false } apex when owner.IsAtOrBelow(apex) => owner.Text[..^(apex.Text.Length + 1)],
        _ => owner.Absolute,
    };

    /// <summary>The data as one field: texts in one piece and without quotes, names without their dot. Unsafe where the record came from DNS.</summary>
    public static string Value(DnsRecord record) => record switch
    {
        TxtRecord text => ReadableText.Of(text),
        MxRecord mx => string.Create(CultureInfo.InvariantCulture, $"{mx.Preference} {mx.Exchange}"),
        CnameRecord alias => alias.Target.ToString(),
        NsRecord ns => ns.Host.ToString(),
        PtrRecord ptr => ptr.Host.ToString(),
        SrvRecord srv => string.Create(CultureInfo.InvariantCulture, $"{srv.Priority} {srv.Weight} {srv.Port} {srv.Target}"),
        _ => RecordText.Of(record),
    };

    /// <summary>Null where the change can't be written in that form.</summary>
    internal static FormEntry? Of(FormChange change, RecordForm form) => form switch
    {
        RecordForm.Bind => FormEntry.Run(ZoneLine(change.Record)),
        RecordForm.Ovh => PanelForm.Of(change, dots: true, quoted: false),
        RecordForm.Gandi => PanelForm.Of(change, dots: true, quoted: true),
        RecordForm.Cloudflare or RecordForm.Ionos => PanelForm.Of(change, dots: false, quoted: false),
        RecordForm.Route53 => Route53Form.Of(change),
        RecordForm.PowerShell => PowerShellForm.Of(change),
        RecordForm.Azure => AzureForm.Of(change),
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, null),
    };
}
