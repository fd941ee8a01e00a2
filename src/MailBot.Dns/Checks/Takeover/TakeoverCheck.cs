using MailBot.Dns.Checks.Dkim;
using MailBot.Dns.Checks.Mx;
using MailBot.Dns.Checks.Provider;
using MailBot.Dns.Checks.Zone;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Takeover;

/// <summary>
/// Aliases that lead to a name that isn't there: whoever can take that name speaks for the domain. MX hosts and SPF includes
/// are looked at with the other faults of theirs.
/// </summary>
internal sealed class TakeoverCheck : ICheck
{
    /// <summary>Texts for one purpose each; that the two hosts and the DKIM keys are missing is said where they are checked.</summary>
    private static readonly string[] Texts = ["_dmarc", "_mta-sts", "_smtp._tls", "default._bimi"];
    private static readonly DnsName[] Microsoft = [DnsName.Of("onmicrosoft.com"), DnsName.Of("mail.microsoft")];
    private static readonly string[] Hosts = ["autodiscover", "mta-sts"];

    public void Run(Examination on)
    {
        var wildcard = Wildcard.Of(on);
        Answer[] texts = [.. Texts.Select(t => on.Ask(on.Domain.Prepend(t), RecordType.Txt)).ToArray().OfType<Answer>()];
        Answer[] hosts = [.. Hosts.Select(h => on.Ask(on.Domain.Prepend(h), RecordType.A)).ToArray().OfType<Answer>()];
        Answer[] keys = [.. DkimFindings.Of(on).Selectors.Where(s => s.IsDangling).Select(s => s.Answer)];
        foreach (var answer in texts.Concat(hosts).Concat(keys).Where(a => IsDangling(a) && !IsWildcard(a, wildcard))) Report(on, answer, isText: texts.Contains(answer));
    }

    private static bool IsDangling(Answer answer) => answer is { Outcome: LookupOutcome.NoSuchName, Aliases.Count: > 0 };

    /// <summary>The same alias stands for every name: it isn't this name's.</summary>
    private static bool IsWildcard(Answer answer, Wildcard wildcard) =>
        wildcard.Texts is { Aliases.Count: > 0 } all && all.Aliases[0] == answer.Aliases[0];

    private static void Report(Examination on, Answer answer, bool isText)
    {
        var (owner, target) = (answer.Question.Name, answer.Aliases[^1]);
        var bought = !IsProviders(target) && PublicSuffixes.Sold(target) is { } name && !on.Domain.IsAtOrBelow(name) ? name : (DnsName?)null;
        if (bought is { } domain && on.Ask(domain, RecordType.Ns) is { Outcome: LookupOutcome.NoSuchName } gone)
            on.Report(TakeoverCodes.FreeDomain, [answer, gone], [Without(answer)], ("owner", owner.Text), ("target", target.Text), ("domain", domain.Text));
        else if (ClaimableHosts.Contain(target))
            on.Report(TakeoverCodes.Cloud, [answer], [Without(answer)], ("owner", owner.Text), ("target", target.Text));
        else if (isText)
            on.Report(TakeoverCodes.Dangling, [answer], owner == on.Domain.Prepend("_dmarc") ? [] : [Without(answer)], ("owner", owner.Text), ("target", target.Text));
    }

    /// <summary>Not for sale, whatever a resolver says of them.</summary>
    private static bool IsProviders(DnsName target) =>
        MailProviders.Configuring(target) is not null || MailProviders.Receiving(target) is not null || Microsoft.Any(target.IsAtOrBelow);

    private static RecordFix Without(Answer answer) => RecordFix.Remove(new CnameRecord(answer.Question.Name, RecordFix.UsualTtl, answer.Aliases[0]));
}
