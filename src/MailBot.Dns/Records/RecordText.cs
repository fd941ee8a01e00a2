using System.Globalization;
using System.Text;
using MailBot.Dns.Names;

namespace MailBot.Dns.Records;

/// <summary>A record's data as a zone file writes it (RFC 1035 5.1), absolute names with their dot.</summary>
public static class RecordText
{
    /// <summary>Data alone, without owner, TTL and type.</summary>
    public static string Of(DnsRecord record) => record switch
    {
        AddressRecord r => r.Address.ToString(),
        MxRecord r => string.Create(CultureInfo.InvariantCulture, $"{r.Preference} {r.Exchange.Absolute}"),
        TxtRecord r => string.Join(' ', r.Strings.Select(Quoted)),
        ObsoleteSpfRecord r => string.Join(' ', r.Strings.Select(Quoted)),
        CnameRecord r => r.Target.Absolute,
        NsRecord r => r.Host.Absolute,
        PtrRecord r => r.Host.Absolute,
        SrvRecord r => string.Create(CultureInfo.InvariantCulture, $"{r.Priority} {r.Weight} {r.Port} {r.Target.Absolute}"),
        SoaRecord r => string.Create(CultureInfo.InvariantCulture,
            $"{r.Primary.Absolute} {r.Mailbox.Absolute} {r.Serial} {r.Refresh} {r.Retry} {r.Expire} {r.Minimum}"),
        TlsaRecord r => string.Create(CultureInfo.InvariantCulture, $"{r.Usage} {r.Selector} {r.Matching} {Convert.ToHexStringLower(r.Data)}"),
        CaaRecord r => string.Create(CultureInfo.InvariantCulture, $"{r.Flags} {r.Tag} {Quoted(Encoding.Latin1.GetBytes(r.Value))}"),
        DsRecord r => string.Create(CultureInfo.InvariantCulture, $"{r.KeyTag} {r.Algorithm} {r.DigestType} {Convert.ToHexStringLower(r.Digest)}"),
        DnskeyRecord r => string.Create(CultureInfo.InvariantCulture, $"{r.Flags} {r.Protocol} {r.Algorithm} {Convert.ToBase64String(r.PublicKey)}"),
        _ => throw new ArgumentOutOfRangeException(nameof(record), record.Type, null),
    };

    private static string Quoted(byte[] octets)
    {
        var text = new StringBuilder("\"");
        foreach (var octet in octets)
        {
            if (octet is (byte)'"' or (byte)'\\') text.Append('\\').Append((char)octet);
            else if (octet is < 0x20 or > 0x7E) text.Append(CultureInfo.InvariantCulture, $"\\{octet:D3}");
            else text.Append((char)octet);
        }

        return text.Append('"').ToString();
    }
}
