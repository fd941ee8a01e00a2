using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Spf.Evaluation;

/// <summary>The questions of one evaluation: each once, and no more than are allowed.</summary>
internal sealed class SpfAsking(IDnsSource source, CancellationToken cancellationToken)
{
    private readonly Dictionary<Question, Answer> known = [];

    public async Task<Answer> AskAsync(DnsName name, RecordType type)
    {
        var question = new Question(name, type);
        if (known.TryGetValue(question, out var answer)) return answer;
        if (known.Count >= SpfEvaluation.MostQuestions) return Answer.Undetermined(question, NoAnswer.LimitReached);
        known.Add(question, Answer.Undetermined(question, NoAnswer.LimitReached));
        return known[question] = await source.AskAsync(question, cancellationToken);
    }

    /// <summary>All at once.</summary>
    public Task<Answer[]> AskAllAsync(IEnumerable<DnsName> names, RecordType type) =>
        Task.WhenAll(names.Distinct().Select(n => AskAsync(n, type)));
}
