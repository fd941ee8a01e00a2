using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Zones;

/// <summary>
/// Answers from records in memory, as a resolver would: aliases followed, wildcards matched (RFC 4592), names between
/// others that exist without data (RFC 8020), NXDOMAIN for all else.
/// </summary>
public sealed class ZoneSource : IDnsSource
{
    private const int MostAliases = 8;

    private readonly ILookup<DnsName, DnsRecord> records;
    private readonly HashSet<DnsName> names = [];
    private readonly string server;

    public ZoneSource(IEnumerable<DnsRecord> records, string server = "zone")
    {
        this.server = server;
        this.records = records.ToLookup(r => r.Owner);
        foreach (var owner in this.records.Select(r => r.Key))
        {
            for (var name = owner; !name.IsRoot; name = name.Parent) names.Add(name);
        }
    }

    public ValueTask<Answer> AskAsync(Question question, CancellationToken cancellationToken) => ValueTask.FromResult(Answer(question));

    private Answer Answer(Question question)
    {
        var (name, aliases) = (question.Name, new List<DnsName>());
        while (true)
        {
            if (Owner(name) is not { } owner) return Ended(question, LookupOutcome.NoSuchName, [], aliases, name);
            var found = records[owner].Where(r => r.Type == question.Type).Select(r => r with { Owner = name }).ToList();
            if (found.Count > 0) return Ended(question, LookupOutcome.Found, found, aliases, name);
            if (records[owner].OfType<CnameRecord>().FirstOrDefault() is not { } alias) return Ended(question, LookupOutcome.Empty, [], aliases, name);
            if (aliases.Count == MostAliases || aliases.Contains(alias.Target)) return Lookup.Answer.Undetermined(question, NoAnswer.AliasLoop, server);
            aliases.Add(alias.Target);
            name = alias.Target;
        }
    }

    private Answer Ended(Question question, LookupOutcome outcome, IReadOnlyList<DnsRecord> found, IReadOnlyList<DnsName> aliases, DnsName end) =>
        new(question, outcome)
        {
            Records = found,
            Aliases = aliases,
            Server = server,
            NegativeTtl = outcome == LookupOutcome.Found ? null : Soa(end) is { } soa ? Math.Min(soa.Ttl, soa.Minimum) : null,
        };

    /// <summary>The name itself, or the wildcard that stands for it; null where neither exists.</summary>
    private DnsName? Owner(DnsName name)
    {
        if (names.Contains(name)) return name;
        for (var above = name.Parent; ; above = above.Parent)
        {
            if (above.Prepend("*") is { } wildcard && names.Contains(wildcard)) return wildcard;
            if (above.IsRoot || names.Contains(above)) return null;
        }
    }

    private SoaRecord? Soa(DnsName name)
    {
        for (; !name.IsRoot; name = name.Parent)
        {
            if (records[name].OfType<SoaRecord>().FirstOrDefault() is { } soa) return soa;
        }

        return null;
    }
}
