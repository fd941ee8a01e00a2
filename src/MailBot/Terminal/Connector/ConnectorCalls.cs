using System.Text.Json;
using System.Text.Json.Nodes;
using MailBot.Terminal.Teams;

namespace MailBot.Terminal.Connector;

/// <summary>The calls of the Bot Connector REST, as Teams answers them. The caller holds the connector's lock.</summary>
internal sealed class ConnectorCalls(
    ConnectorRooms rooms, ConnectorSettings settings, TimeProvider time, Action<ConnectorChangeKind, TeamsPerson, PostedActivity> changed)
{
    private readonly ActivityIds _ids = new(time);

    public ConnectorReply Answer(ConnectorCall call)
    {
        if (call.BodyBytes > ActivityShape.MaximumBytes)
            return ConnectorReply.Error(413, "MessageSizeTooBig", "Message size too big.");
        if (call.Operation == ConnectorOperation.CreateConversation)
            return Create(call.Body);
        if (rooms.ByConversation(call.ConversationId) is not { } person)
            return ConnectorReply.ConversationNotFound;
        if (rooms.Uninstalled.Contains(person))
            return ConnectorFault.NotInRoster.Reply;
        return call.Operation switch
        {
            ConnectorOperation.Post or ConnectorOperation.Reply => Post(person, call.Body),
            ConnectorOperation.Update => Update(person, call.ItemId, call.Body),
            ConnectorOperation.Delete => Delete(person, call.ItemId),
            ConnectorOperation.Members => new ConnectorReply(200, new JsonArray(Listed(person))),
            ConnectorOperation.PagedMembers => PagedMembers(person),
            _ => Member(person, call.ItemId),
        };
    }

    private ConnectorReply Create(JsonElement? body)
    {
        var ids = MemberIds(body);
        if (ids is not [var id] || rooms.ByCreation(id) is not { } person)
            return ConnectorReply.Error(400, "BadArgument", "A personal conversation needs exactly one known member.");
        if (rooms.Uninstalled.Contains(person))
            return ConnectorFault.NotInRoster.Reply;

        var answer = new JsonObject { ["id"] = person.ConversationId };
        if (body!.Value.TryGetProperty("activity", out var first) && first.ValueKind == JsonValueKind.Object)
        {
            var posted = Post(person, first);
            if (posted.Status >= 400)
                return posted;
            if (posted.Body?["id"] is { } activityId)
                answer["activityId"] = activityId.DeepClone();
        }

        return new ConnectorReply(rooms.Create(person) ? 201 : 200, answer);
    }

    private ConnectorReply Post(TeamsPerson person, JsonElement? body)
    {
        if (ActivityShape.Refusal(body) is { } refusal)
            return refusal;
        if (!ActivityShape.IsShown(body!.Value))
            return ConnectorReply.Accepted;

        var parts = ActivityShape.Parts(body.Value);
        var added = parts.Select(p => rooms.Add(person, _ids.Next(), p, editable: parts.Count == 1)).ToList();
        foreach (var posted in added)
            changed(ConnectorChangeKind.Posted, person, posted);
        return added is [var one] ? ConnectorReply.WithId(201, one.Id) : ConnectorReply.Accepted;
    }

    private ConnectorReply Update(TeamsPerson person, string id, JsonElement? body)
    {
        if (ActivityShape.Refusal(body) is { } refusal)
            return refusal;
        if (ActivityShape.Parts(body!.Value).Count != 1)
            return ConnectorReply.Error(400, "BadArgument", "Activity resulted into multiple skype activities");
        if (rooms.Replace(person, id, body.Value) is not { } updated)
            return ConnectorReply.ActivityNotFound;

        changed(ConnectorChangeKind.Updated, person, updated);
        return ConnectorReply.WithId(200, id);
    }

    private ConnectorReply Delete(TeamsPerson person, string id)
    {
        if (rooms.Remove(person, id) is not { } deleted)
            return ConnectorReply.ActivityNotFound;
        changed(ConnectorChangeKind.Deleted, person, deleted);
        return new ConnectorReply(200);
    }

    private ConnectorReply PagedMembers(TeamsPerson person) =>
        new(200, new JsonObject { ["members"] = new JsonArray(Listed(person)), ["totalCount"] = 1 });

    private ConnectorReply Member(TeamsPerson person, string memberId) =>
        rooms.ByMember(memberId) == person
            ? new ConnectorReply(200, Described(person, "aadObjectId"))
            : ConnectorReply.Error(404, "MemberNotFoundInConversation", "Member not found in conversation.");

    // A list names the Entra id objectId, a single member aadObjectId: clients must accept both.
    private JsonObject Listed(TeamsPerson person) => Described(person, "objectId");

    private JsonObject Described(TeamsPerson person, string idField) => new()
    {
        ["id"] = person.TeamsId,
        ["name"] = person.Name,
        [idField] = person.AadObjectId,
        ["givenName"] = person.FirstName,
        ["surname"] = person.Name[person.FirstName.Length..].Trim(),
        ["email"] = person.Address,
        ["userPrincipalName"] = person.Address,
        ["tenantId"] = settings.TenantId,
        ["userRole"] = "user",
    };

    private static List<string> MemberIds(JsonElement? body) =>
        body is { ValueKind: JsonValueKind.Object } given
        && given.TryGetProperty("members", out var members) && members.ValueKind == JsonValueKind.Array
            ? [.. members.EnumerateArray().Select(m =>
                m.ValueKind == JsonValueKind.Object && m.TryGetProperty("id", out var id)
                && id.ValueKind == JsonValueKind.String ? id.GetString()! : "")]
            : [];
}
