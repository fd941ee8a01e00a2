using MailBot.Dns.Checks.Spf.Analysis;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Spf.Comparison;

/// <summary>Analyses outside a report: asks what they want to know, each question once for all of them, until they want nothing more.</summary>
internal sealed class SpfReading(IDnsSource source)
{
    /// <summary>As for a report.</summary>
    private const int MostQuestions = 200;

    private readonly AskedOnce<Question, Answer> facts = new();
    private int sent;

    /// <param name="record">What would stand at the domain; null for what does.</param>
    public async Task<SpfAnalysis> AnalyseAsync(DnsName domain, string? record, CancellationToken cancellationToken)
    {
        while (true)
        {
            var texts = record is null ? Ask(domain, RecordType.Txt) : Proposed(domain, record);
            var analysis = SpfAnalysis.Of(domain, texts, Ask, bothFamilies: true);
            var fresh = facts.TakeFresh();
            if (fresh.Count == 0) return analysis;
            foreach (var answer in await Task.WhenAll(fresh.Select(q => AskAsync(q, cancellationToken)))) facts.Learn(answer.Question, answer);
        }
    }

    private Answer? Ask(DnsName? name, RecordType type) => name is { } real ? facts.Find(new Question(real, type), []) : null;

    private Task<Answer> AskAsync(Question question, CancellationToken cancellationToken) => sent++ < MostQuestions
        ? source.AskAsync(question, cancellationToken).AsTask()
        : Task.FromResult(Answer.Undetermined(question, NoAnswer.LimitReached));

    private static Answer Proposed(DnsName domain, string record) => new(new Question(domain, RecordType.Txt), record.Length == 0 ? LookupOutcome.Empty : LookupOutcome.Found)
    {
        Records = record.Length == 0 ? [] : [TxtRecord.Of(domain, Reports.RecordFix.UsualTtl, record)],
    };
}
