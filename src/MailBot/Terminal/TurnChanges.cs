using MailBot.Terminal.Connector;
using MailBot.Terminal.Teams;

namespace MailBot.Terminal;

/// <summary>
/// What a turn leaves on the screens, the speaker's first. Edits between are left out: the bot delivers states,
/// not steps, so how many there are depends on its speed and would make no two transcripts alike.
/// </summary>
internal static class TurnChanges
{
    public static IEnumerable<ConnectorChange> Final(IEnumerable<ConnectorChange> changes, TeamsPerson speaker) =>
        changes.GroupBy(c => (c.Person, c.Activity.Id))
            .Select(Last)
            .OfType<ConnectorChange>()
            .GroupBy(c => c.Person)
            .OrderByDescending(p => p.Key == speaker)
            .ThenBy(p => p.Key.Name, StringComparer.Ordinal)
            .SelectMany(p => p.OrderBy(c => c.Sequence));

    private static ConnectorChange? Last(IEnumerable<ConnectorChange> changes)
    {
        var all = changes.ToList();
        var isNew = all[0].Kind == ConnectorChangeKind.Posted;
        return all[^1] switch
        {
            { Kind: ConnectorChangeKind.Deleted } when isNew => null,
            { Kind: ConnectorChangeKind.Updated } edited when isNew => edited with { Kind = ConnectorChangeKind.Posted },
            var last => last,
        };
    }
}
