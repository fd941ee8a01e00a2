using MailBot.Dns.Lookup;

namespace MailBot.Dns.Reports;

/// <summary>A question that a finding rests on, and how it ended.</summary>
/// <param name="Ttl">Seconds, of the records found.</param>
public sealed record Evidence(Question Question, string Server, LookupOutcome Outcome, uint? Ttl)
{
    public static Evidence Of(Answer answer) =>
        new(answer.Question, answer.Server, answer.Outcome, answer.Records.Count > 0 ? answer.Records.Min(r => r.Ttl) : answer.NegativeTtl);
}
