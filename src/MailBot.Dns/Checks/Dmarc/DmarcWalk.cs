using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Dmarc;

/// <summary>The tree walk (RFC 9989 4.10), all levels asked at once and then read as if one after another.</summary>
internal static class DmarcWalk
{
    public static DmarcDiscovery Discover(Examination on)
    {
        var domain = on.Domain;
        var exists = on.Ask(domain, RecordType.Mx);
        var levels = DmarcTree.Names(domain).Select(n => (Name: n, Answer: on.Ask(n.Prepend("_dmarc"), RecordType.Txt))).ToArray();
        DmarcLevel[] answered = [.. levels.Where(l => l.Answer is not null).Select(l => new DmarcLevel(l.Name, l.Answer!))];
        if (answered.Length < levels.Length || exists is null) return new DmarcDiscovery { Levels = answered };
        var walk = Walk(domain, answered);
        return Policy(walk, domain, exists) with { Levels = answered };
    }

    /// <summary>The organisation of another name: of a mailbox for reports, for instance. Null while answers are out or where one never came.</summary>
    public static DnsName? Organization(Examination on, DnsName name)
    {
        var levels = DmarcTree.Names(name).Select(n => (Name: n, Answer: on.Ask(n.Prepend("_dmarc"), RecordType.Txt))).ToArray();
        return levels.All(l => l.Answer is not null) ? Walk(name, [.. levels.Select(l => new DmarcLevel(l.Name, l.Answer!))]).Organization : null;
    }

    private static WalkEnd Walk(DnsName start, IReadOnlyList<DmarcLevel> levels)
    {
        var found = new List<DmarcLevel>();
        foreach (var level in levels)
        {
            if (level.Answer.IsUndetermined) return new WalkEnd(found, null, IsCut: true);
            if (level.Single is not { } record) continue;
            found.Add(level);
            if (record.Psd == PublicSuffixMark.Organization) return new WalkEnd(found, level.Domain, IsCut: false);
            if (record.Psd == PublicSuffixMark.Suffix) return new WalkEnd(found, level.Domain == start ? start : DmarcTree.OneBelow(start, level.Domain), IsCut: false);
        }

        return new WalkEnd(found, found.Count > 0 ? found[^1].Domain : start, IsCut: false);
    }

    /// <summary>The domain's own record, else its organisation's, else that of the public suffix above (RFC 9989 4.10.1).</summary>
    private static DmarcDiscovery Policy(WalkEnd walk, DnsName domain, Answer exists)
    {
        var known = new DmarcDiscovery { IsKnown = true, OrganizationalDomain = walk.Organization };
        var own = walk.Found.FirstOrDefault(l => l.Domain == domain);
        if (own is null && walk.IsCut) return new DmarcDiscovery();
        var applied = own ?? walk.Found.FirstOrDefault(l => l.Domain == walk.Organization) ?? (walk.Found is [.., var top] ? top : null);
        if (applied?.Single is not { IsUsable: true } record) return known;
        if (own is null && exists.IsUndetermined && record.PolicyFor("sp").Policy != record.PolicyFor("np").Policy) return new DmarcDiscovery();
        // A name exists unless DNS says that it doesn't; RFC 9091 also wanted an address or a mail server (RFC 9989 4.7, np).
        var isThere = exists is not { Outcome: LookupOutcome.NoSuchName, Aliases.Count: 0 };
        var (tag, policy) = record.PolicyFor(own is not null ? "p" : isThere ? "sp" : "np");
        return known with
        {
            PolicyDomain = applied.Domain,
            Record = record,
            Tag = tag,
            Policy = policy,
            EffectivePolicy = record.IsTest ? policy.OneStepDown() : policy,
        };
    }

    /// <param name="Found">Levels with a record that counts, the start's first.</param>
    /// <param name="IsCut">A level got no answer: nothing above it is known.</param>
    private sealed record WalkEnd(IReadOnlyList<DmarcLevel> Found, DnsName? Organization, bool IsCut);
}
