using System.Globalization;
using System.Text.Json;
using MailBot.Dns.Lookup;
using MailBot.Dns.Propagation;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Rendering.Json;

/// <summary>Reports and watches as one line of JSON each.</summary>
public static class JsonText
{
    /// <param name="culture">Of title, detail and action; everything else is the same in every language.</param>
    public static string Of(DomainReport report, CultureInfo culture) => JsonSerializer.Serialize(Document(report, culture), RenderingJson.Lines.ReportDocument);

    public static string Of(PropagationWatch watch) => JsonSerializer.Serialize(WatchDocument.Of(watch), RenderingJson.Lines.WatchDocument);

    /// <summary>"NoSuchName" is "noSuchName".</summary>
    internal static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>RFC 3339, in UTC.</summary>
    internal static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static ReportDocument Document(DomainReport report, CultureInfo culture)
    {
        var view = ReportView.Of(report, culture);
        return new ReportDocument(
            report.Domain.Text,
            Moment(report.CheckedAt),
            Word(report.Verdict),
            new ProviderDocument(report.Provider.Id, Word(report.Provider.Certainty)),
            [.. view.Findings.Select(Finding)],
            report.Spf is { } spf ? new SpfDocument(Readable(spf.Record), spf.Lookups, spf.VoidLookups, spf.Ipv4Addresses, spf.Tree is { } tree ? Branch(tree) : null) : null,
            report.Dmarc is { } dmarc ? new DmarcDocument(dmarc.PolicyDomain?.Text, dmarc.OrganizationalDomain?.Text, dmarc.Tag, dmarc.Policy, dmarc.EffectivePolicy) : null,
            new QuestionsDocument(report.Questions.Asked, report.Questions.Distinct, report.Questions.Undetermined),
            Math.Round(report.Elapsed.TotalMilliseconds, 1));
    }

    private static SpfBranchDocument Branch(SpfBranch branch) => new(
        ReadableText.Of(branch.Term), branch.Domain?.Text, Readable(branch.Record), branch.Lookups, branch.VoidLookups, branch.Ipv4Addresses,
        Word(branch.State), [.. branch.Branches.Select(Branch)], branch.LeftOut);

    private static string? Readable(string? published) => published is null ? null : ReadableText.Of(published);

    private static FindingDocument Finding(FindingView view) => new(
        view.Finding.Code.Text,
        Word(view.Finding.Severity),
        view.Title,
        view.Effect,
        view.Action,
        [.. view.Changes.Select(Fix)],
        [.. view.Finding.Evidence.Select(Proof)]);

    private static FixDocument Fix(ChangeView change) => new(
        Word(change.Fix.Action),
        change.Fix.Owner.Absolute,
        change.Fix.Type.Label(),
        change.Fix.Record.Ttl,
        RecordText.Of(change.Fix.Record),
        change.Displaced.Count > 0 ? [.. change.Displaced.Select(RecordText.Of)] : null);

    private static EvidenceDocument Proof(Evidence evidence) => new(
        evidence.Question.Name.Absolute, evidence.Question.Type.Label(), evidence.Server, Word(evidence.Outcome), evidence.Ttl);
}
