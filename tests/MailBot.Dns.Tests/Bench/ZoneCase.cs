using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;
using MailBot.Dns.Web;
using MailBot.Dns.Zones;

namespace MailBot.Dns.Tests.Bench;

/// <summary>
/// A zone file with what it shows, in comments at its head: «; domain:», «; raises: codes», «; absent: codes», «; verdict:»,
/// «; expected: [optional] [probable] RECORD», «; selector:», «; timeout: NAME TYPE» (servfail and refused too),
/// «; obsolete: asked», «; secure: all», «; web: URL STATUS TYPE» followed by «;| lines of the document».
/// </summary>
internal sealed class ZoneCase
{
    private readonly ILookup<string, string> headers;

    private ZoneCase(string name, string text)
    {
        Name = name;
        Text = text;
        headers = text.Split('\n')
            .Where(l => l.StartsWith("; ", StringComparison.Ordinal) && l.Contains(": ", StringComparison.Ordinal))
            .Select(l => l[2..].Split(": ", 2))
            .ToLookup(p => p[0].Trim(), p => p[1].Trim(), StringComparer.Ordinal);
        Web = new CaseWeb(text);
    }

    public string Name { get; }

    public string Text { get; }

    public IReadOnlyList<string> Raises => Words("raises");

    public IReadOnlyList<string> Absent => Words("absent");

    public string? Verdict => headers["verdict"].SingleOrDefault();

    public IWebSource Web { get; }

    public IDnsSource Source => new CaseFaults(new ZoneSource(ZoneFile.Read(Text)), headers);

    public ReportRequest Request => new(DnsName.Of(headers["domain"].Single()))
    {
        Expected = [.. headers["expected"].Select(Expected)],
        Selectors = Words("selector"),
        AskObsoleteTypes = headers["obsolete"].Any(),
    };

    public static IReadOnlyList<ZoneCase> All { get; } =
        [.. Directory.GetFiles(Folder, "*.zone", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Cases");

    public static ZoneCase Named(string name) => All.Single(c => c.Name == name);

    /// <param name="changes">Laid over the zone.</param>
    public async Task<DomainReport> ReportAsync(CancellationToken cancellationToken, params IReadOnlyList<RecordFix> changes)
    {
        var reporter = new Reporter(new Overlay(Source, changes), Web, new MailBot.Dns.Smtp.NoSmtp(), TimeProvider.System, new ReportLimits());
        return await reporter.MakeAsync(Request, progress: null, cancellationToken);
    }

    private static ZoneCase Read(string file) =>
        new(Path.ChangeExtension(Path.GetRelativePath(Folder, file), null).Replace('\\', '/'), File.ReadAllText(file));

    private static ExpectedRecord Expected(string written)
    {
        var optional = written.Contains("optional ", StringComparison.Ordinal);
        var probable = written.Contains("probable ", StringComparison.Ordinal);
        var record = ZoneFile.ReadRecord(written.Replace("optional ", "", StringComparison.Ordinal).Replace("probable ", "", StringComparison.Ordinal));
        return new ExpectedRecord(record, optional, !probable);
    }

    private IReadOnlyList<string> Words(string header) =>
        [.. headers[header].SelectMany(h => h.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))];
}
