using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Lookup.Wire;

/// <summary>From the asked name along its aliases to records of the asked type. Whatever else an answer holds is not looked at.</summary>
internal readonly record struct AnswerChain(Question Question, IReadOnlyList<DnsRecord> Records, IReadOnlyList<DnsName> Aliases, bool IsLoop)
{
    public static AnswerChain Follow(Question question, List<DnsRecord> told, int mostAliases)
    {
        if (told.Count == 0) return new AnswerChain(question, [], [], false);
        var name = question.Name;
        List<DnsName>? aliases = null;
        while (true)
        {
            var found = At(told, name, question.Type);
            if (found.Count > 0) return new AnswerChain(question, found, aliases ?? [], false);
            if (question.Type == RecordType.Cname || Alias(told, name) is not { } next) return new AnswerChain(question, [], aliases ?? [], false);
            aliases ??= [];
            if (aliases.Count == mostAliases || next == question.Name || aliases.Contains(next)) return new AnswerChain(question, [], aliases, true);
            aliases.Add(next);
            if (next.IsRoot) return new AnswerChain(question, [], aliases, false);
            name = next;
        }
    }

    private static List<DnsRecord> At(List<DnsRecord> told, DnsName name, RecordType type)
    {
        if (told.TrueForAll(r => r.Type == type && r.Owner == name)) return told;
        return told.FindAll(r => r.Type == type && r.Owner == name);
    }

    private static DnsName? Alias(List<DnsRecord> told, DnsName name)
    {
        foreach (var record in told)
        {
            if (record is CnameRecord alias && alias.Owner == name) return alias.Target;
        }

        return null;
    }
}
