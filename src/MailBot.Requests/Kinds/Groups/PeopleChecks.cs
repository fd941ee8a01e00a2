using MailBot.Requests.Contracts;
using MailBot.Requests.People;

namespace MailBot.Requests.Kinds.Groups;

/// <summary>What checking some named people came to.</summary>
/// <param name="Problems">Keep the request from being sent.</param>
/// <param name="Cautions">Are told before, and keep nothing from being sent.</param>
internal sealed record PeopleFindings(IReadOnlyList<GroupProblem> Problems, IReadOnlyList<GroupProblem> Cautions);

/// <summary>Whether the people that a request names exist, belong to the company and have a mailbox.</summary>
public sealed class PeopleChecks(IPeople people, IRecipients recipients)
{
    /// <summary>More people than this in one request would be no longer a request that somebody can read and decide.</summary>
    public const int PeoplePerRequest = 100;

    private const int AtOnce = 4;

    /// <summary>People who are to receive mail: a missing mailbox is a caution as long as somebody has one.</summary>
    internal async Task<PeopleFindings> ReceiversAsync(IReadOnlyList<PersonFact> named, string field, CancellationToken cancellationToken)
    {
        if (await ObstaclesAsync(named, field, cancellationToken) is { Count: > 0 } obstacles) return new PeopleFindings(obstacles, []);
        var (without, unavailable) = await WithoutMailboxAsync(named, field, cancellationToken);
        if (unavailable is not null) return new PeopleFindings([unavailable], []);
        return without.Count > 0 && without.Count == named.Count ? new PeopleFindings(without, []) : new PeopleFindings([], without);
    }

    /// <summary>People who are to own a group: each must have a mailbox.</summary>
    internal async Task<PeopleFindings> OwnersAsync(IReadOnlyList<PersonFact> named, string field, CancellationToken cancellationToken)
    {
        if (await ObstaclesAsync(named, field, cancellationToken) is { Count: > 0 } obstacles) return new PeopleFindings(obstacles, []);
        var (without, unavailable) = await WithoutMailboxAsync(named, field, cancellationToken);
        return new PeopleFindings(unavailable is null ? without : [unavailable], []);
    }

    /// <summary>Names that are not settled, too many names, strangers.</summary>
    internal async Task<IReadOnlyList<GroupProblem>> ObstaclesAsync(IReadOnlyList<PersonFact> named, string field, CancellationToken cancellationToken)
    {
        if (named.Count > PeoplePerRequest) return [new GroupProblem.TooManyPeople(named.Count, PeoplePerRequest, field)];
        var unsettled = named.Where(p => p.Id is null).Select(GroupProblem (p) => new GroupProblem.PersonUnsettled(p.Name, field)).ToList();
        if (named.Count == 0) return unsettled;
        if (await people.ListAsync(cancellationToken) is not Reading<IReadOnlyList<Person>>.Found { Value: var everybody })
        {
            return [new GroupProblem.DirectoryUnavailable("the directory's people can't be read")];
        }

        var guests = everybody.Where(p => p.IsGuest).Select(p => p.Key.ObjectId).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. unsettled, .. named.Where(p => p.Id is not null && guests.Contains(p.Id)).Select(p => new GroupProblem.PersonIsGuest(p.Name, field))];
    }

    private async Task<(IReadOnlyList<GroupProblem> Without, GroupProblem? Unavailable)> WithoutMailboxAsync(
        IReadOnlyList<PersonFact> named, string field, CancellationToken cancellationToken)
    {
        var readings = new Reading<MailRecipient>[named.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, named.Count, options, async (i, token) => readings[i] = await recipients.FindByIdAsync(named[i].Id!, fresh: false, token));
        foreach (var reading in readings)
        {
            if (reading is Reading<MailRecipient>.Denied denied) return ([], new GroupProblem.DirectoryUnavailable($"missing permission {denied.Permission}"));
            if (reading is Reading<MailRecipient>.Unavailable unavailable) return ([], new GroupProblem.DirectoryUnavailable(unavailable.Detail));
        }

        var without = named.Where((_, i) => readings[i] is Reading<MailRecipient>.Missing or Reading<MailRecipient>.Found { Value.SoftDeleted: true });
        return ([.. without.Select(p => new GroupProblem.PersonHasNoMailbox(p.Name, field))], null);
    }
}
