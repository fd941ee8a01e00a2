using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Zone;

/// <summary>
/// What got no answer, said once for each server and type: a server that fails on one type is one fault, not ten missing
/// records. Where nothing at all was answered, that is one fault too.
/// </summary>
internal static class Unanswered
{
    private const int MostNames = 5;

    /// <param name="required">Questions without whose answers there is no verdict: silence about those is worth a warning.</param>
    public static IEnumerable<Finding> Findings(IReadOnlyCollection<Answer> answers, IReadOnlySet<Question> required)
    {
        var isSilence = answers.All(a => a.IsUndetermined);
        return from answer in answers
               where answer.IsUndetermined
               group answer by (Server: Asked(answer), Type: isSilence ? RecordType.None : answer.Question.Type, answer.Why) into silence
               select new Finding(ZoneCodes.Unanswered)
               {
                   Severity = silence.Any(a => required.Contains(a.Question)) ? Severity.Warning : Severity.Info,
                   Facts = new Dictionary<string, string> { ["server"] = silence.Key.Server, ["question"] = Asked(silence.Key.Type, [.. silence.Select(a => a.Question.Name).Distinct()]), ["why"] = Word(silence.Key.Why) },
                   Evidence = [.. silence.Select(Evidence.Of)],
               };
    }

    /// <param name="type">None where it was every type.</param>
    private static string Asked(RecordType type, DnsName[] names)
    {
        var named = string.Join(", ", names.Take(MostNames)) + (names.Length > MostNames ? "…" : "");
        return type == RecordType.None ? named : $"{named} {type.Label()}";
    }

    private static string Asked(Answer answer) => answer.Server.Length > 0 ? answer.Server : answer.Question.At?.ToString() ?? "DNS";

    /// <summary>As DNS itself names it, in no language.</summary>
    private static string Word(NoAnswer? why) => why switch
    {
        NoAnswer.ServerFailure => "SERVFAIL",
        NoAnswer.Refused => "REFUSED",
        NoAnswer.FormatError => "FORMERR",
        NoAnswer.NotImplemented => "NOTIMP",
        NoAnswer.Timeout => "timeout",
        NoAnswer.AliasLoop => "CNAME ∞",
        NoAnswer.Truncated => "TC",
        NoAnswer.BudgetSpent => "budget",
        NoAnswer.LimitReached => "limit",
        NoAnswer.Unreachable => "ICMP",
        NoAnswer.NotAllowed => "ACL",
        _ => "???",
    };
}
