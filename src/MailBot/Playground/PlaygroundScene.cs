using MailBot.Terminal.Teams;

namespace MailBot.Playground;

/// <summary>What one window of the Agents Playground is told: in which tenant it is, who sits in front of it, and who else is there.</summary>
/// <param name="Person">Whoever writes and clicks in that window.</param>
/// <param name="Others">Exactly <see cref="OthersWanted"/>.</param>
/// <param name="Team">The playground ends at once without one.</param>
internal sealed record PlaygroundScene(string TenantId, TeamsPerson Person, IReadOnlyList<TeamsPerson> Others, PlaygroundTeam Team)
{
    /// <summary>The playground ends at once with fewer or more users in its file.</summary>
    public const int OthersWanted = 5;

    /// <param name="people">In the directory's order.</param>
    /// <param name="deciders">Who approves: first among the others, because requests go to them.</param>
    /// <returns>Null where the company has too few people.</returns>
    public static PlaygroundScene? Of(string tenantId, TeamsPerson person, IReadOnlyList<TeamsPerson> people, IReadOnlyCollection<string> deciders, PlaygroundTeam team)
    {
        var others = people.Where(p => p.AadObjectId != person.AadObjectId)
            .OrderBy(p => deciders.Contains(p.Address, StringComparer.OrdinalIgnoreCase) ? 0 : 1)
            .Take(OthersWanted).ToList();
        return others.Count == OthersWanted ? new PlaygroundScene(tenantId, person, others, team) : null;
    }
}
