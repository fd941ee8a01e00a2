using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Zone;

/// <summary>
/// Names below the domain that are an alias to one question and have records of their own to another (RFC 2181 10.1), as far
/// as questions that were asked anyway show it. At the domain's own name the alias alone is a fault and told by itself.
/// </summary>
internal static class AliasBeside
{
    public static IEnumerable<Finding> Findings(IEnumerable<Answer> answers, DnsName domain) =>
        from answer in answers
        where answer.Question.At is null && answer.Question.Name != domain && answer.Question.Name.IsAtOrBelow(domain)
        group answer by answer.Question.Name into name
        let alias = name.FirstOrDefault(IsAlias)
        let own = name.FirstOrDefault(a => a is { IsFound: true, Aliases.Count: 0 } && a.Question.Type != RecordType.Cname)
        where alias is not null && own is not null
        select new Finding(ZoneCodes.AliasBeside)
        {
            Facts = new Dictionary<string, string> { ["owner"] = name.Key.Text, ["target"] = Target(alias), ["type"] = own.Question.Type.Label() },
            Evidence = [Evidence.Of(alias), Evidence.Of(own)],
        };

    private static bool IsAlias(Answer answer) => answer.Aliases.Count > 0 || answer is { Question.Type: RecordType.Cname, IsFound: true };

    private static string Target(Answer alias) => (alias.Aliases.Count > 0 ? alias.Aliases[0] : alias.Of<CnameRecord>().First().Target).Text;
}
