using System.Net;
using MailBot.Dns.Lookup;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Zone;

/// <summary>
/// Whether the zone's signatures stand. A resolver that checks them gives an error instead of a bad answer, and the same
/// error for a dead server: only the zone's own server can tell the two apart.
/// </summary>
internal static class Signatures
{
    private static readonly RecordType[] Tested = [RecordType.Mx, RecordType.Txt];

    public static void Report(Examination on, DomainZone zone)
    {
        if (zone.Delegation is not { IsFound: true } delegation) return;
        var failed = Tested.Select(t => on.Ask(on.Domain, t)).ToArray().OfType<Answer>().Where(a => a.Why == NoAnswer.ServerFailure).ToArray();
        if (failed.Length == 0) return;
        var own = on.Request.AskNameServers ? NameServers.Reachable(on, zone) : [];
        foreach (var answer in failed)
        {
            if (own.Select(a => on.Ask(on.Domain, answer.Question.Type, a)).ToArray().FirstOrDefault(a => a is { IsUndetermined: false, Authoritative: true }) is not { } proof) continue;
            on.Report(ZoneCodes.Bogus, [delegation, answer, proof], [], ("domain", on.Domain.Text));
            return;
        }

        if (failed.Length == Tested.Length && zone.Servers is { Why: NoAnswer.ServerFailure }) on.Report(ZoneCodes.BogusLikely, [delegation, .. failed], [], ("domain", on.Domain.Text));
    }
}
