using MailBot.Dns.Lookup;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Zone;

/// <summary>What got no answer, said once for each server and type: a server that fails on one type is one fault, not ten missing records.</summary>
internal static class Unanswered
{
    public static IEnumerable<Finding> Findings(IEnumerable<Answer> answers) =>
        from answer in answers
        where answer.IsUndetermined
        group answer by (answer.Server, answer.Question.Type, answer.Why) into silence
        select new Finding(ZoneCodes.Unanswered)
        {
            Facts = new Dictionary<string, string>
            {
                ["server"] = silence.Key.Server,
                ["question"] = string.Join(", ", silence.Select(a => a.Question.Name).Distinct().Take(5)) + " " + silence.Key.Type.Label(),
            },
            Evidence = [.. silence.Select(Evidence.Of)],
        };
}
