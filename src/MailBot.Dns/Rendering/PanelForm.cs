using System.Globalization;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Rendering;

/// <summary>The web form of a registrar or DNS host.</summary>
internal static class PanelForm
{
    /// <param name="dots">Names of other hosts end with a dot, else the panel adds the zone.</param>
    /// <param name="quoted">Texts are cut into strings between quotes; otherwise the panel cuts them itself.</param>
    public static FormEntry? Of(FormChange change, bool dots, bool quoted)
    {
        if (Data(change.Record, dots, quoted) is not { } data) return null;
        return FormEntry.Of([(FormField.Type, change.Record.Type.Label()), (FormField.Host, change.Host), (FormField.Ttl, Number(change.Record.Ttl)), .. data]);
    }

    private static (FormField, string)[]? Data(DnsRecord record, bool dots, bool quoted) => record switch
    {
        MxRecord mx => [(FormField.Priority, Number(mx.Preference)), (FormField.Target, Host(mx.Exchange, dots))],
        SrvRecord srv =>
        [
            (FormField.Priority, Number(srv.Priority)), (FormField.Weight, Number(srv.Weight)), (FormField.Port, Number(srv.Port)),
            (FormField.Target, Host(srv.Target, dots)),
        ],
        CnameRecord alias => [(FormField.Target, Host(alias.Target, dots))],
        NsRecord ns => [(FormField.Target, Host(ns.Host, dots))],
        PtrRecord ptr => [(FormField.Target, Host(ptr.Host, dots))],
        TxtRecord text when quoted => [(FormField.Value, RecordText.Of(text))],
        TxtRecord text => PlainValue.Of(text) is { } plain ? [(FormField.Value, plain)] : null,
        _ => [(FormField.Value, RecordText.Of(record))],
    };

    private static string Host(DnsName name, bool dots) => dots ? name.Absolute : name.ToString();

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
