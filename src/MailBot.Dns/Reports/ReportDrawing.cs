using MailBot.Dns.Checks;
using MailBot.Dns.Checks.Dkim;
using MailBot.Dns.Checks.Zone;
using MailBot.Dns.Lookup;

namespace MailBot.Dns.Reports;

/// <summary>One report from what all checks said.</summary>
internal static class ReportDrawing
{
    public static DomainReport Of(ReportRequest request, IReadOnlyList<Examination> said, IReadOnlyList<Answer> answers, DateTimeOffset now)
    {
        Finding[] findings =
            [.. said.SelectMany(s => s.Findings).Concat(AliasBeside.Findings(answers, request.Domain)).Concat(Unanswered.Findings(answers, said.SelectMany(s => s.Required).ToHashSet())).OrderByDescending(f => f.Severity)];
        var inDoubt = said.SelectMany(s => s.InDoubt).ToHashSet();
        return new DomainReport(request.Domain, now, VerdictOf(findings, inDoubt.Count > 0))
        {
            Findings = findings,
            Lines = [.. said.SelectMany(s => s.Lines).DistinctBy(l => l.Area)],
            InDoubt = inDoubt,
            Provider = said.Select(s => s.Provider).OfType<ProviderSummary>().FirstOrDefault() ?? ProviderSummary.Unknown,
            Spf = said.Select(s => s.Spf).OfType<SpfSummary>().FirstOrDefault(),
            Dmarc = said.Select(s => s.Dmarc).OfType<DmarcSummary>().FirstOrDefault(),
            Expected = said.Select(s => s.Expected).FirstOrDefault(e => e.Count > 0) ?? [],
            Questions = new QuestionCount(answers.Count, answers.Select(a => a.Question).Distinct().Count(), answers.Count(a => a.IsUndetermined)),
            Answers = [.. answers.Select(PublishedSecret.Masked)],
        };
    }

    private static Verdict VerdictOf(IReadOnlyList<Finding> findings, bool inDoubt) => findings.Select(f => f.Severity).DefaultIfEmpty().Max() switch
    {
        Severity.Critical or Severity.Error => Verdict.Critical,
        _ when inDoubt => Verdict.Undetermined,
        Severity.Warning => Verdict.Attention,
        _ => Verdict.Ok,
    };
}
