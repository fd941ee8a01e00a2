using MailBot.Dns.Records;
using MailBot.Dns.Zones;

namespace MailBot.Dns.Tests.Bench;

/// <summary>The companies of the benchmarks and the world around them.</summary>
internal static class LabZones
{
    public const string Contoso = "contoso.example";

    public static IReadOnlyList<DnsRecord> Records { get; } =
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Lab"), "*.zone").SelectMany(f => ZoneFile.Read(File.ReadAllText(f)))];
}
