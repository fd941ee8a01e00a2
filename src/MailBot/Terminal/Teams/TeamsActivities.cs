using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MailBot.Terminal.Teams;

/// <summary>Builds activities with the fields that Teams sends, as JSON.</summary>
internal sealed class TeamsActivities(BotAddress bot, TimeProvider time)
{
    private readonly ActivityIds _ids = new(time);

    public JsonObject Message(TeamsPerson person, string text)
    {
        var activity = Envelope("message", person);
        activity["text"] = text;
        activity["textFormat"] = "plain";
        activity["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "text/html",
            ["content"] = "<p>" + WebUtility.HtmlEncode(text) + "</p>",
        });
        return activity;
    }

    public JsonObject Installation(TeamsPerson person, string action)
    {
        var activity = Envelope("installationUpdate", person);
        activity["action"] = action;
        activity["channelData"] = new JsonObject
        {
            ["tenant"] = new JsonObject { ["id"] = bot.TenantId },
            ["source"] = new JsonObject { ["name"] = "message" },
            ["settings"] = new JsonObject
            {
                ["selectedChannel"] = new JsonObject { ["id"] = person.ConversationId },
            },
        };
        return activity;
    }

    public JsonObject MembersAdded(TeamsPerson person)
    {
        var activity = Envelope("conversationUpdate", person);
        activity["membersAdded"] = new JsonArray(
            new JsonObject { ["id"] = person.TeamsId, ["aadObjectId"] = person.AadObjectId },
            new JsonObject { ["id"] = bot.BotId });
        return activity;
    }

    /// <summary>A click on an Action.Execute: an invoke whose data carries the card's data and the inputs.</summary>
    public JsonObject Execute(
        TeamsPerson person, string activityId, JsonElement action, IReadOnlyDictionary<string, string> inputs)
    {
        var clicked = new JsonObject { ["type"] = "Action.Execute" };
        foreach (var name in (string[])["id", "title", "verb"])
        {
            if (action.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String)
                clicked[name] = value.GetString();
        }

        clicked["data"] = Merge(action, inputs);
        var activity = FromCard("invoke", person, activityId);
        activity["name"] = "adaptiveCard/action";
        activity["value"] = new JsonObject { ["action"] = clicked, ["trigger"] = "manual" };
        return activity;
    }

    /// <summary>A click on an Action.Submit: a message with a value and no text.</summary>
    public JsonObject Submit(
        TeamsPerson person, string activityId, JsonElement action, IReadOnlyDictionary<string, string> inputs)
    {
        var activity = FromCard("message", person, activityId);
        activity["value"] = Merge(action, inputs);
        return activity;
    }

    private JsonObject FromCard(string type, TeamsPerson person, string activityId)
    {
        var activity = Envelope(type, person);
        activity["replyToId"] = activityId;
        activity["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        return activity;
    }

    private JsonObject Envelope(string type, TeamsPerson person)
    {
        var now = time.GetUtcNow();
        return new JsonObject
        {
            ["type"] = type,
            ["id"] = _ids.Next(),
            ["timestamp"] = now.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["localTimestamp"] = Local(now).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture),
            ["localTimezone"] = bot.TimeZone,
            ["serviceUrl"] = bot.ServiceUrl.AbsoluteUri,
            ["channelId"] = "msteams",
            ["from"] = new JsonObject
            {
                ["id"] = person.TeamsId, ["name"] = person.Name, ["aadObjectId"] = person.AadObjectId,
            },
            ["conversation"] = new JsonObject
            {
                ["conversationType"] = "personal", ["tenantId"] = bot.TenantId, ["id"] = person.ConversationId,
            },
            ["recipient"] = new JsonObject { ["id"] = bot.BotId, ["name"] = bot.BotName },
            ["entities"] = new JsonArray(ClientInfo(person)),
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = bot.TenantId } },
            ["locale"] = person.Locale,
        };
    }

    private JsonObject ClientInfo(TeamsPerson person) => new()
    {
        ["locale"] = person.Locale,
        ["country"] = person.Locale.Split('-') is [_, var country] ? country : "FR",
        ["platform"] = person.Platform,
        ["timezone"] = bot.TimeZone,
        ["type"] = "clientInfo",
    };

    private DateTimeOffset Local(DateTimeOffset now) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(bot.TimeZone, out var zone) ? TimeZoneInfo.ConvertTime(now, zone) : now;

    // Teams sends every input as a string and leaves the empty ones out.
    private static JsonObject Merge(JsonElement action, IReadOnlyDictionary<string, string> inputs)
    {
        var data = action.TryGetProperty("data", out var given) && given.ValueKind == JsonValueKind.Object
            ? JsonObject.Create(given.Clone())!
            : [];
        foreach (var (id, value) in inputs.Where(i => i.Value.Length > 0))
            data[id] = value;
        return data;
    }
}
