using MailBot.Dns.Lookup;
using MailBot.Dns.Records;

namespace MailBot.Dns.Propagation;

/// <summary>What one more look makes of a watch. Pure: the clock and the dice come in.</summary>
internal static class PropagationRules
{
    /// <param name="jitter">0 to 1.</param>
    public static PropagationWatch Advance(PropagationWatch before, IReadOnlyList<ServerReply> round, DateTimeOffset now, double jitter)
    {
        var awaited = before.Awaited;
        var shown = round.Any(r => r.Role == ServerRole.Authority && SightOf(r.Answer, awaited, before.Gone) == Sight.Seen);
        ServerSight[] servers = [.. round.Select(r => Look(r, before, awaited, shown, now))];
        var unseen = round.Where(r => SightOf(r.Answer, awaited, before.Gone) is Sight.Old or Sight.Absent);
        var after = before with
        {
            Servers = servers,
            Looks = before.Looks + 1,
            InARow = AllSeen(servers) ? before.InARow + 1 : 0,
            OldTtl = unseen.Select(r => TtlOf(r.Answer)).Append(before.OldTtl).Max(),
            Published = before.Published ?? (IsPublished(servers) ? now : null),
        };
        after = after with { End = EndOf(after, now) };
        return after with { NextLook = after.End == PropagationEnd.Running ? now + PollSchedule.Next(after, now, jitter) : now };
    }

    public static Sight SightOf(Answer answer, DnsRecord awaited, bool gone)
    {
        if (answer.IsUndetermined) return Sight.Silent;
        var there = answer.Records.Any(r => SameRecord.Data(r, awaited));
        if (there != gone) return Sight.Seen;
        return answer.IsFound ? Sight.Old : Sight.Absent;
    }

    private static ServerSight Look(ServerReply reply, PropagationWatch before, DnsRecord awaited, bool shown, DateTimeOffset now)
    {
        var last = before.Servers.FirstOrDefault(s => s.Server == reply.Server && s.Role == reply.Role && s.Label == reply.Label);
        var sight = SightOf(reply.Answer, awaited, before.Gone);
        return new ServerSight(reply.Server, reply.Role, reply.Label)
        {
            Sight = sight,
            Values = [.. reply.Answer.Records.Select(RecordText.Of)],
            ExpectedAt = Expected(reply, sight, last, shown, now),
            Serial = reply.Soa?.Serial ?? last?.Serial,
        };
    }

    /// <summary>
    /// A resolver lets go of an old value when its TTL is over, and of "nothing there" at the latest that much after it was
    /// first seen with it (RFC 2308 5). An authority follows the others within the zone's refresh time.
    /// </summary>
    private static DateTimeOffset? Expected(ServerReply reply, Sight sight, ServerSight? last, bool shown, DateTimeOffset now) => (reply.Role, sight) switch
    {
        (ServerRole.Resolver, Sight.Old) => now.AddSeconds(TtlOf(reply.Answer)),
        (ServerRole.Resolver, Sight.Absent) when last is { Sight: Sight.Absent, ExpectedAt: { } then } && then > now => then,
        (ServerRole.Resolver, Sight.Absent) when reply.Answer.NegativeTtl is { } kept => now.AddSeconds(kept),
        (ServerRole.Authority, Sight.Old or Sight.Absent) when last is { ExpectedAt: { } then } && then > now => then,
        (ServerRole.Authority, Sight.Old or Sight.Absent) when shown && reply.Soa is { } soa => now.AddSeconds(soa.Refresh),
        _ => null,
    };

    private static uint TtlOf(Answer answer) => answer.Records.Count > 0 ? answer.Records.Min(r => r.Ttl) : answer.NegativeTtl ?? 0;

    /// <summary>Silent servers don't count; but where resolvers are asked, one at least must have answered.</summary>
    private static bool AllSeen(ServerSight[] servers)
    {
        var resolvers = servers.Where(s => s.Role == ServerRole.Resolver).ToList();
        return servers.Where(s => s.Answered).All(s => s.Sight == Sight.Seen) && (resolvers.Count == 0 ? servers : resolvers.AsEnumerable()).Any(s => s.Answered);
    }

    /// <summary>Without an authority to ask, what is published can't be told from what is seen.</summary>
    private static bool IsPublished(ServerSight[] servers)
    {
        var authorities = servers.Where(s => s.Role == ServerRole.Authority && s.Answered).ToList();
        return authorities.Count == 0 ? servers.Any(s => s.Sight == Sight.Seen) : authorities.All(s => s.Sight == Sight.Seen);
    }

    private static PropagationEnd EndOf(PropagationWatch watch, DateTimeOffset now)
    {
        if (watch.InARow >= 2) return PropagationEnd.Done;
        if (now < watch.EndsBy) return PropagationEnd.Running;
        return watch.Published is null ? PropagationEnd.NeverPublished : PropagationEnd.TimeOver;
    }
}
