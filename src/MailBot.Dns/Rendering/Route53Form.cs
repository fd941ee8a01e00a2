using System.Globalization;
using System.Text;
using MailBot.Dns.Records;

namespace MailBot.Dns.Rendering;

/// <summary>Amazon Route 53: one entry holds all values of a name and type, texts between quotes, odd octets as three octal digits.</summary>
internal static class Route53Form
{
    /// <summary>Where nothing is left the entry is to be deleted: then it has no value.</summary>
    public static FormEntry Of(FormChange change) => FormEntry.Of(
        (FormField.Type, change.Record.Type.Label()),
        (FormField.Host, change.Host == "@" ? "" : change.Host),
        (FormField.Ttl, change.Record.Ttl.ToString(CultureInfo.InvariantCulture)),
        (FormField.Value, string.Join('\n', change.After.Select(Value))));

    private static string Value(DnsRecord record) =>
        record is TxtRecord text ? string.Join(' ', text.Strings.Select(Quoted)) : RecordText.Of(record);

    private static string Quoted(byte[] octets)
    {
        var text = new StringBuilder("\"");
        foreach (var octet in octets)
        {
            if (octet is (byte)'"' or (byte)'\\') text.Append('\\').Append((char)octet);
            else if (octet is < 0x20 or > 0x7E) text.Append('\\').Append(Convert.ToString(octet, 8).PadLeft(3, '0'));
            else text.Append((char)octet);
        }

        return text.Append('"').ToString();
    }
}
