using System.Net.Sockets;
using MailBot.Dns.Checks.Spf.Addresses;
using MailBot.Dns.Checks.Spf.Evaluation;
using MailBot.Dns.Checks.Spf.Grammar;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Spf.Analysis;

/// <summary>What the terms that name hosts stand for.</summary>
internal sealed class SpfTargets(AskFact ask, bool bothFamilies)
{
    /// <summary>Ten terms of ten hosts would be a hundred; nobody's honest record comes near.</summary>
    private const int MostHosts = 40;

    private readonly HashSet<DnsName> asked = [];

    /// <summary>There are more hosts than are asked for.</summary>
    public bool IsCut { get; private set; }

    /// <returns>False where there is no name to ask for.</returns>
    public static bool Name(SpfLink link, MacroString spec)
    {
        link.DependsOnSender = !spec.IsLiteral;
        if (link.DependsOnSender) return false;
        link.Target = MacroExpansion.ToName(string.Concat(spec.Parts.Select(p => p is MacroPart.Escape e ? e.Text : ((MacroPart.Literal)p).Text)));
        link.IsImpossible = link.Target is null;
        return link.Target is not null;
    }

    public static DnsName? MissingName(Answer answer) =>
        answer.Outcome == LookupOutcome.NoSuchName ? answer.Aliases is [.., var last] ? last : answer.Question.Name : null;

    public void Read(SpfLink link, DnsName domain)
    {
        var mechanism = link.Mechanism!;
        if (mechanism.Network is { } network) link.Ranges.Add(network.Range);
        if (mechanism.Kind == SpfMechanismKind.All) link.Ranges.AddRange(AddressSet.Everybody.Ranges);
        if (mechanism.Kind is SpfMechanismKind.Ptr or SpfMechanismKind.Exists) link.DependsOnSender = true;
        if (mechanism.Kind == SpfMechanismKind.Ptr || !mechanism.CostsLookup) return;
        if (mechanism.Domain is null) link.Target = domain;
        else if (!Name(link, mechanism.Domain)) return;
        if (mechanism.Kind == SpfMechanismKind.Exists) Exists(link);
        else if (mechanism.Kind == SpfMechanismKind.Mx) Mx(link);
        else link.IsVoid = Host(link, link.Target!);
    }

    /// <summary>A name that is written out answers everybody alike: then the term is no question about the sender at all.</summary>
    private void Exists(SpfLink link)
    {
        if (Ask(link, link.Target, RecordType.A) is not { } answer) return;
        link.DependsOnSender = false;
        link.IsVoid = answer.IsAbsent;
        link.Missing = MissingName(answer);
        if (answer.IsFound) link.Ranges.AddRange(AddressSet.Everybody.Ranges);
    }

    private void Mx(SpfLink link)
    {
        if (Ask(link, link.Target, RecordType.Mx) is not { } answer) return;
        DnsName[] hosts = [.. answer.Of<MxRecord>().Select(r => r.Exchange).Where(h => !h.IsRoot).Distinct()];
        link.Hosts = answer.Of<MxRecord>().Count(r => !r.Exchange.IsRoot);
        link.Missing = MissingName(answer);
        link.IsVoid = answer.IsAbsent;
        if (link.HasTooManyHosts || hosts.Length == 0) return;
        var voids = hosts.Count(h => Host(link, h));
        link.IsVoid = voids == hosts.Length;
    }

    /// <returns>True where the host has no address of either family.</returns>
    private bool Host(SpfLink link, DnsName host)
    {
        if (!asked.Contains(host) && asked.Count >= MostHosts)
        {
            IsCut = true;
            return false;
        }

        asked.Add(host);
        var six = bothFamilies ? Ask(link, host, RecordType.Aaaa) : null;
        if (Ask(link, host, RecordType.A) is not { } four) return false;
        if (!bothFamilies && four.IsAbsent) six = Ask(link, host, RecordType.Aaaa);
        var known = four.Of<AddressRecord>().Concat(six?.Of<AddressRecord>() ?? []);
        link.Ranges.AddRange(known.Select(r => AddressRange.Of(r.Address, Prefix(link, r.Address.AddressFamily))));
        var isMissing = four.IsAbsent && six is { IsAbsent: true };
        if (isMissing && link.Target == host) link.Missing = MissingName(four);
        return isMissing;
    }

    private static int Prefix(SpfLink link, AddressFamily family) =>
        family == AddressFamily.InterNetworkV6 ? link.Mechanism!.Prefix6 : link.Mechanism!.Prefix4;

    private Answer? Ask(SpfLink link, DnsName? name, RecordType type)
    {
        var answer = ask(name, type);
        if (answer is null) link.IsWaiting = true;
        if (answer is not { IsUndetermined: true }) return answer;
        link.IsUndetermined = true;
        return null;
    }
}
