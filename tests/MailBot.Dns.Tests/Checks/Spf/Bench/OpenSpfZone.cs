using System.Net;
using System.Text;
using System.Text.Json;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Zones;

namespace MailBot.Dns.Tests.Checks.Spf.Bench;

/// <summary>A zone of the common SPF test suite: SPF entries count as TXT where there are none, and TIMEOUT stands for every type that isn't listed.</summary>
internal sealed class OpenSpfZone : IDnsSource
{
    private readonly ZoneSource zone;
    private readonly HashSet<DnsName> silent = [];
    private readonly HashSet<(DnsName, RecordType)> listed = [];
    private int asked;

    public OpenSpfZone(JsonElement data)
    {
        var records = data.EnumerateObject().SelectMany(n => Read(DnsName.FromMacro(n.Name)!, [.. n.Value.EnumerateArray()])).ToList();
        listed = [.. records.Select(r => (r.Owner, r.Type))];
        zone = new ZoneSource(records);
    }

    public int Asked => asked;

    public ValueTask<Answer> AskAsync(Question question, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref asked);
        var isSilent = (silent.Contains(question.Name) && !listed.Contains((question.Name, question.Type)))
            || question.Name.Text.StartsWith("error.", StringComparison.Ordinal);
        return isSilent ? ValueTask.FromResult(Answer.Undetermined(question, NoAnswer.Timeout)) : zone.AskAsync(question, cancellationToken);
    }

    private IEnumerable<DnsRecord> Read(DnsName name, JsonElement[] entries)
    {
        var hasText = entries.Any(e => e.ValueKind == JsonValueKind.Object && e.TryGetProperty("TXT", out _));
        foreach (var entry in entries)
        {
            if (entry.ValueKind == JsonValueKind.String)
            {
                silent.Add(name);
                continue;
            }

            var (type, value) = (entry.EnumerateObject().Single().Name, entry.EnumerateObject().Single().Value);
            if (Read(name, type, value, hasText) is { } record) yield return record;
        }
    }

    private static DnsRecord? Read(DnsName name, string type, JsonElement value, bool hasText) => type switch
    {
        "A" or "AAAA" => new AddressRecord(name, 60, IPAddress.Parse(value.GetString()!)),
        "MX" => new MxRecord(name, 60, value[0].GetInt32(), value[1].GetString() is { Length: > 0 } host ? DnsName.Of(host) : DnsName.Root),
        "PTR" => new PtrRecord(name, 60, DnsName.Of(value.GetString()!)),
        "CNAME" => new CnameRecord(name, 60, DnsName.Of(value.GetString()!)),
        "SPF" when hasText => null,
        "TXT" when value.ValueKind == JsonValueKind.String && value.GetString() == "NONE" => null,
        "TXT" or "SPF" => new TxtRecord(name, 60, value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(Octets)] : [Octets(value)]),
        _ => throw new FormatException(type),
    };

    private static byte[] Octets(JsonElement text) => Encoding.Latin1.GetBytes(text.GetString()!);
}
