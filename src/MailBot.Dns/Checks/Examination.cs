using System.Net;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;
using MailBot.Dns.Smtp;
using MailBot.Dns.Web;

namespace MailBot.Dns.Checks;

/// <summary>One run of one check over the facts that are there.</summary>
internal sealed class Examination(ReportRequest request, FactBook facts)
{
    private readonly List<Finding> findings = [];
    private readonly List<AreaLine> lines = [];
    private readonly HashSet<MailArea> inDoubt = [];
    private readonly HashSet<Question> required = [];

    public DnsName Domain => request.Domain;

    public ReportRequest Request => request;

    /// <summary>When the report began.</summary>
    public DateTimeOffset Now => facts.Now;

    /// <summary>What this run asked for and didn't have.</summary>
    public HashSet<object> Waiting { get; } = [];

    public IReadOnlyList<Finding> Findings => findings;

    public IReadOnlyList<AreaLine> Lines => lines;

    public IReadOnlySet<MailArea> InDoubt => inDoubt;

    /// <summary>Questions without whose answers an area has no verdict.</summary>
    public IReadOnlySet<Question> Required => required;

    public SpfSummary? Spf { get; set; }

    public DmarcSummary? Dmarc { get; set; }

    public ProviderSummary? Provider { get; set; }

    public IReadOnlyList<ExpectedComparison> Expected { get; set; } = [];

    /// <summary>Null until it is answered. A name that can't exist (null) has no records, and nobody is asked.</summary>
    public Answer? Ask(DnsName? name, RecordType type, IPAddress? at = null) => name is { } real
        ? facts.Dns.Find(new Question(real, type, at), Waiting)
        : new Answer(new Question(Domain, type), LookupOutcome.NoSuchName);

    /// <summary>As <see cref="Ask(DnsName?, RecordType, IPAddress?)"/>, of that server over a connection.</summary>
    public Answer? AskOverTcp(DnsName name, RecordType type, IPAddress at) => facts.Dns.Find(new Question(name, type, at) { OverTcp = true }, Waiting);

    /// <summary>As <see cref="Ask(DnsName?, RecordType, IPAddress?)"/>; without an answer the area is in doubt, and the report has no verdict better than that.</summary>
    public Answer? AskRequired(DnsName? name, RecordType type, MailArea area)
    {
        var answer = Ask(name, type);
        if (name is { } real) required.Add(new Question(real, type));
        if (answer is { IsUndetermined: true }) inDoubt.Add(area);
        return answer;
    }

    /// <summary>Asks now what a later wave will probably want, and waits for nothing.</summary>
    public void Prefetch(DnsName? name, RecordType type)
    {
        if (name is { } real) facts.Dns.Find(new Question(real, type), []);
    }

    public WebAnswer? Fetch(WebQuestion question) => facts.Web.Find(question, Waiting);

    public SmtpAnswer? Greet(SmtpQuestion question) => facts.Smtp.Find(question, Waiting);

    /// <summary>What several checks read out of the same facts, made once. Not kept while something is still missing.</summary>
    public T Derived<T>(string key, Func<Examination, T> read)
        where T : class
    {
        if (facts.Derived.TryGetValue(key, out var known)) return (T)known;
        var missing = Waiting.Count;
        var asked = facts.Misses;
        var value = read(this);
        if (Waiting.Count == missing && facts.Misses == asked) facts.Derived[key] = value;
        return value;
    }

    public void Report(Finding finding) => findings.Add(finding);

    /// <summary>The short way: a code, the facts of its sentences, and the answers that it rests on.</summary>
    public void Report(FindingCode code, IEnumerable<Answer> evidence, IReadOnlyList<RecordFix> fixes, params IEnumerable<(string Name, string Value)> told) =>
        findings.Add(new Finding(code)
        {
            Facts = told.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal),
            Fixes = fixes,
            Evidence = [.. evidence.Select(Evidence.Of)],
        });

    /// <summary>Half a sentence for an area's line, shown while nothing worse is found there. The first one said counts.</summary>
    public void Say(MailArea area, string key, params IEnumerable<(string Name, string Value)> told) =>
        lines.Add(new AreaLine(area, key, told.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal)));

    /// <summary>The same where no answer came: the line is in doubt, and the verdict isn't, because the area's records are nobody's duty.</summary>
    public void SayUnsure(MailArea area, string key) =>
        lines.Add(new AreaLine(area, key, new Dictionary<string, string>(StringComparer.Ordinal)) { IsUnsure = true });

    /// <summary>The same where a fault that is told elsewhere leaves nothing right here.</summary>
    public void SayWrong(MailArea area, string key) =>
        lines.Add(new AreaLine(area, key, new Dictionary<string, string>(StringComparer.Ordinal)) { IsWrong = true });

    /// <summary>Something that this area's verdict needs couldn't be had.</summary>
    public void Doubt(MailArea area) => inDoubt.Add(area);
}
