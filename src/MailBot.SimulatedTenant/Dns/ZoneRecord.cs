using System.Globalization;
using System.Net;

namespace MailBot.SimulatedTenant.Dns;

/// <summary>A record of the pretend world: "name TYPE value", as in a zone file without quotes and without dots at the end.</summary>
internal sealed record ZoneRecord(string Name, ushort Type, string Value)
{
    public const ushort A = 1;
    public const ushort Ns = 2;
    public const ushort Cname = 5;
    public const ushort Soa = 6;
    public const ushort Mx = 15;
    public const ushort Txt = 16;
    public const ushort Aaaa = 28;
    public const ushort Srv = 33;

    /// <summary>Not a type of DNS: questions at and below this name get no answer.</summary>
    public const ushort Silent = 0;

    private static readonly Dictionary<string, (ushort Type, int Words)> Types = new(StringComparer.Ordinal)
    {
        ["A"] = (A, 1), ["NS"] = (Ns, 1), ["CNAME"] = (Cname, 1), ["SOA"] = (Soa, 7), ["MX"] = (Mx, 2), ["TXT"] = (Txt, 0), ["AAAA"] = (Aaaa, 1), ["SRV"] = (Srv, 4), ["SILENT"] = (Silent, -1),
    };

    /// <summary>Null where the line is no record of a type that is modelled.</summary>
    public static ZoneRecord? Read(string line)
    {
        if (line.Split(' ', 3) is not [var name, var type, ..] parts || !Types.TryGetValue(type, out var known)) return null;
        var value = parts.Length > 2 ? parts[2] : "";
        if (known.Words < 0) return value.Length == 0 ? new ZoneRecord(name, known.Type, "") : null;
        if (known.Words > 0 && !Fits(known.Type, value.Split(' '), known.Words)) return null;
        return Uri.CheckHostName(name.Replace("_", "", StringComparison.Ordinal)) == UriHostNameType.Dns ? new ZoneRecord(name.ToLowerInvariant(), known.Type, value) : null;
    }

    public static IReadOnlyList<ZoneRecord> ReadAll(IEnumerable<string> lines) =>
        [.. lines.Where(l => l.Length > 0 && l[0] != '#').Select(l => Read(l) ?? throw new InvalidDataException($"\"{l}\" is no record."))];

    private static bool Fits(ushort type, string[] words, int count) => words.Length == count && type switch
    {
        A or Aaaa => IPAddress.TryParse(words[0], out _),
        Mx => IsNumber(words[0]),
        Srv => words.Take(3).All(IsNumber),
        Soa => words.Skip(2).All(w => uint.TryParse(w, NumberStyles.None, CultureInfo.InvariantCulture, out _)),
        _ => true,
    };

    private static bool IsNumber(string word) => ushort.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
