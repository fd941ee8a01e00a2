using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Zones;

namespace MailBot.Dns.Tests.Checks.Spf.Bench;

/// <summary>Zones of the shared lint vectors: names, types, and lists of values.</summary>
internal static class LintZone
{
    public static ZoneSource Read(JsonElement zone) => new(
        from name in zone.EnumerateObject()
        from type in name.Value.EnumerateObject()
        from value in type.Value.EnumerateArray()
        select Record(DnsName.Of(name.Name), type.Name, value));

    private static DnsRecord Record(DnsName name, string type, JsonElement value) => type switch
    {
        "A" or "AAAA" => new AddressRecord(name, 3600, IPAddress.Parse(value.GetString()!)),
        "MX" => new MxRecord(name, 3600, value[0].GetInt32(), DnsName.Of(value[1].GetString()!)),
        "TXT" => new TxtRecord(name, 3600, Strings(value)),
        "SPF" => new ObsoleteSpfRecord(name, 3600, Strings(value)),
        _ => throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{name} {type}")),
    };

    private static byte[][] Strings(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? [.. value.EnumerateArray().Select(s => Encoding.UTF8.GetBytes(s.GetString()!))]
        : [Encoding.UTF8.GetBytes(value.GetString()!)];
}
