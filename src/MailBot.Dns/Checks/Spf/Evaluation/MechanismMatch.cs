using MailBot.Dns.Checks.Spf.Addresses;
using MailBot.Dns.Checks.Spf.Grammar;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Spf.Evaluation;

/// <summary>Does a mechanism match the sender? (RFC 7208 5, all but include)</summary>
internal sealed class MechanismMatch(SpfSender sender, SpfAsking asking, ValidatedNames validated)
{
    /// <param name="target">The name after the colon, or the domain at hand; null where DNS can't carry it.</param>
    public Task<TermVerdict> MatchAsync(SpfMechanism mechanism, DnsName? target) => mechanism.Kind switch
    {
        SpfMechanismKind.All => Task.FromResult(new TermVerdict(true)),
        SpfMechanismKind.Ip4 or SpfMechanismKind.Ip6 => Task.FromResult(new TermVerdict(mechanism.Network!.Range.Contains(sender.Address))),
        _ when target is not { } => Task.FromResult(TermVerdict.No),
        SpfMechanismKind.A => AddressesAsync(mechanism, target),
        SpfMechanismKind.Mx => MxAsync(mechanism, target),
        SpfMechanismKind.Exists => ExistsAsync(target),
        SpfMechanismKind.Ptr => PtrAsync(target),
        _ => throw new ArgumentOutOfRangeException(nameof(mechanism), mechanism.Kind, null),
    };

    private async Task<TermVerdict> AddressesAsync(SpfMechanism mechanism, DnsName name)
    {
        var answer = await asking.AskAsync(name, sender.AddressType);
        if (answer.IsUndetermined) return TermVerdict.NoAnswer(name);
        return new TermVerdict(HasSender(answer, mechanism)) { IsVoid = answer.IsAbsent, Target = name.Text };
    }

    /// <summary>A domain without MX records has none: its own address doesn't stand in (RFC 7208 5.4).</summary>
    private async Task<TermVerdict> MxAsync(SpfMechanism mechanism, DnsName name)
    {
        var answer = await asking.AskAsync(name, RecordType.Mx);
        if (answer.IsUndetermined) return TermVerdict.NoAnswer(name);
        DnsName[] hosts = [.. answer.Of<MxRecord>().OrderBy(r => r.Preference).Select(r => r.Exchange).Where(h => !h.IsRoot)];
        if (hosts.Length > SpfBudget.MostHosts) return new TermVerdict(false, SpfFaultKind.TooManyMxHosts) { Target = name.Text };
        var addresses = await asking.AskAllAsync(hosts, sender.AddressType);
        if (addresses.Any(a => HasSender(a, mechanism))) return new TermVerdict(true) { Target = name.Text };
        if (addresses.FirstOrDefault(a => a.IsUndetermined) is { } silent) return TermVerdict.NoAnswer(silent.Question.Name);
        return TermVerdict.No with { IsVoid = answer.IsAbsent || (hosts.Length > 0 && addresses.All(a => a.IsAbsent)), Target = name.Text };
    }

    /// <summary>Always A, whatever the sender's family (RFC 7208 5.7).</summary>
    private async Task<TermVerdict> ExistsAsync(DnsName name)
    {
        var answer = await asking.AskAsync(name, RecordType.A);
        return answer.IsUndetermined ? TermVerdict.NoAnswer(name) : new TermVerdict(answer.IsFound) { IsVoid = answer.IsAbsent, Target = name.Text };
    }

    private async Task<TermVerdict> PtrAsync(DnsName name)
    {
        var names = await validated.FindAsync();
        return new TermVerdict(names.Any(n => n.IsAtOrBelow(name))) { Target = name.Text };
    }

    private bool HasSender(Answer answer, SpfMechanism mechanism) => answer.Of<AddressRecord>().Any(r =>
        AddressRange.Of(r.Address, sender.IsSix ? mechanism.Prefix6 : mechanism.Prefix4).Contains(sender.Address));
}
