using MailBot.Dns.Lookup;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Zone;

/// <summary>The domain as a zone: its name servers and its signatures. Shared by every check that rests on them.</summary>
/// <param name="Mx">The answer that stands for the others: every check needs it.</param>
internal sealed record DomainZone(Answer? Mx, Answer? Servers, Answer? Delegation)
{
    /// <summary>Has name servers of its own; else it is a name in the zone above.</summary>
    public bool IsZone => Servers is { IsFound: true, Aliases.Count: 0 };

    /// <summary>The domain's name doesn't exist.</summary>
    public bool IsMissing => Mx is { Outcome: LookupOutcome.NoSuchName, Aliases.Count: 0 };

    public DnssecState Signatures
    {
        get
        {
            if (Mx is { Secure: true } || Servers is { Secure: true }) return DnssecState.Secure;
            if (Delegation is { IsFound: true }) return DnssecState.Unproven;
            return IsZone && Delegation is { IsAbsent: true } ? DnssecState.Unsigned : DnssecState.Unknown;
        }
    }

    public static DomainZone Of(Examination on) => on.Derived("dns.zone", Read);

    private static DomainZone Read(Examination on) =>
        new(on.Ask(on.Domain, RecordType.Mx), on.Ask(on.Domain, RecordType.Ns), on.Ask(on.Domain, RecordType.Ds));
}
