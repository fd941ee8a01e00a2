using System.Text.Json;
using MailBot.Terminal.Teams;

namespace MailBot.Terminal.Connector;

/// <summary>The personal conversations of the people and what the bot has in them. Not thread-safe: the connector locks.</summary>
internal sealed class ConnectorRooms(IReadOnlyList<TeamsPerson> people)
{
    private readonly Dictionary<string, List<PostedActivity>> _rooms =
        people.ToDictionary(p => p.ConversationId, _ => new List<PostedActivity>(), StringComparer.Ordinal);

    private readonly HashSet<string> _created = new(StringComparer.Ordinal);

    public HashSet<TeamsPerson> Uninstalled { get; } = [];

    public TeamsPerson? ByConversation(string id) => people.FirstOrDefault(p => p.ConversationId == id);

    /// <summary>Teams finds a member by its channel id, its Entra object id or its user principal name.</summary>
    public TeamsPerson? ByMember(string id) => people.FirstOrDefault(p =>
        p.TeamsId == id
        || string.Equals(p.AadObjectId, id, StringComparison.OrdinalIgnoreCase)
        || string.Equals(p.Address, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>A conversation may be created with a channel id or an Entra object id, never with an address.</summary>
    public TeamsPerson? ByCreation(string id) => id.Contains('@', StringComparison.Ordinal) ? null : ByMember(id);

    public IReadOnlyList<PostedActivity> Of(TeamsPerson person) => _rooms[person.ConversationId];

    /// <summary>True the first time.</summary>
    public bool Create(TeamsPerson person) => _created.Add(person.ConversationId);

    public PostedActivity Add(TeamsPerson person, string id, JsonElement json, bool editable)
    {
        var posted = new PostedActivity(id, json, Editable: editable);
        _rooms[person.ConversationId].Add(posted);
        return posted;
    }

    public PostedActivity? Replace(TeamsPerson person, string id, JsonElement json)
    {
        var room = _rooms[person.ConversationId];
        var index = room.FindIndex(a => a.Id == id && a.Editable);
        return index < 0 ? null : room[index] = room[index] with { Json = json, Version = room[index].Version + 1 };
    }

    public PostedActivity? Remove(TeamsPerson person, string id)
    {
        var room = _rooms[person.ConversationId];
        var found = room.Find(a => a.Id == id && a.Editable);
        if (found is not null)
            room.Remove(found);
        return found;
    }
}
