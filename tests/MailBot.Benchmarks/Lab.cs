using System.Net;
using MailBot.Dns.Lookup;
using MailBot.Dns.Lookup.Live;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;
using MailBot.Dns.Zones;

namespace MailBot.Benchmarks;

/// <summary>The companies of the measurements, and reports on them over the wire.</summary>
internal static class Lab
{
    public const string Contoso = "contoso.example";

    public static IReadOnlyList<string> Domains { get; } = [Contoso, "fabrikam.example", "selfhost.example"];

    /// <summary>Contoso a thousand times more, each under a name of its own.</summary>
    public static IEnumerable<string> Copies => Enumerable.Range(0, 1000).Select(n => $"c{n}.example");

    public static IReadOnlyList<DnsRecord> Zones() => [.. Files.SelectMany(f => ZoneFile.Read(File.ReadAllText(f)))];

    public static IEnumerable<DnsRecord> CopiedZones()
    {
        var zone = File.ReadAllText(Files.Single(f => Path.GetFileName(f) == "contoso.zone"));
        return Copies.SelectMany(name => ZoneFile.Read(zone.Replace("$ORIGIN " + Contoso, "$ORIGIN " + name, StringComparison.Ordinal)));
    }

    public static LiveDns Source(IPEndPoint server) => new(new Resolvers([server], Named: true), TimeProvider.System);

    public static Task<DomainReport> ReportAsync(IDnsSource source, string domain) =>
        new Reporter(source, TimeProvider.System).MakeAsync(new ReportRequest(DnsName.Of(domain)), progress: null, CancellationToken.None);

    private static string[] Files => Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Zones"), "*.zone");
}
