using System.Text.Json;
using System.Text.Json.Serialization;
using MailBot.Dns.Records;
using MailBot.Dns.Zones;

namespace MailBot.Dns.Propagation;

/// <summary>A watch over one change of one record. It is all that is needed to go on after a restart: keep it as JSON between two looks.</summary>
/// <param name="Line">The awaited record as a line of a zone file.</param>
/// <param name="Gone">What is awaited is that this record disappears.</param>
public sealed record PropagationWatch(string Line, bool Gone, DateTimeOffset Began)
{
    /// <summary>Longest that anybody is watched.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>Servers may keep an answer a little longer than they should.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    public PropagationEnd End { get; init; }

    /// <summary>Looking earlier is harmless; later only makes the news older.</summary>
    public DateTimeOffset NextLook { get; init; } = Began;

    public int Looks { get; init; }

    /// <summary>How often in a row everybody showed the change.</summary>
    public int InARow { get; init; }

    /// <summary>When every authority that answers was first seen with the change; null until then.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Seconds that an old answer may be kept, the most that was seen.</summary>
    public uint OldTtl { get; init; }

    /// <summary>Authorities first, then resolvers, each in the order in which they are asked.</summary>
    public IReadOnlyList<ServerSight> Servers { get; init; } = [];

    [JsonIgnore]
    public DnsRecord Awaited => ZoneFile.ReadRecord(Line);

    /// <summary>When the watch ends whatever is seen until then: old values have run out, and an hour has passed.</summary>
    [JsonIgnore]
    public DateTimeOffset EndsBy => Earlier((Published ?? Began).AddSeconds(OldTtl) + Grace, Began + Longest);

    /// <summary>Servers that answered.</summary>
    [JsonIgnore]
    public int Answered => Servers.Count(s => s.Answered);

    /// <summary>Of those, with the change.</summary>
    [JsonIgnore]
    public int Seen => Servers.Count(s => s.Sight == Sight.Seen);

    /// <summary>When the last server is expected to show the change; null where nobody can tell.</summary>
    [JsonIgnore]
    public DateTimeOffset? LastExpected => Servers.Max(s => s.ExpectedAt);

    /// <param name="record">What was or will be published; its TTL doesn't matter.</param>
    public static PropagationWatch For(DnsRecord record, DateTimeOffset now, bool gone = false) =>
        new(Rendering.RecordForms.ZoneLine(record), gone, now);

    public string ToJson() => JsonSerializer.Serialize(this, PropagationJson.Default.PropagationWatch);

    /// <summary>Null where it isn't the JSON of a watch.</summary>
    public static PropagationWatch? FromJson(string json)
    {
        try
        {
            var watch = JsonSerializer.Deserialize(json, PropagationJson.Default.PropagationWatch);
            return watch is { Line: not null, Servers: not null } && watch.Awaited is not null ? watch : null;
        }
        catch (Exception fault) when (fault is JsonException or FormatException)
        {
            return null;
        }
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
