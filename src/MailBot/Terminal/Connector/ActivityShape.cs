using System.Text.Json;
using System.Text.Json.Nodes;

namespace MailBot.Terminal.Connector;

/// <summary>How Teams takes the body of an activity: refused, swallowed, or shown as one or several messages.</summary>
internal static class ActivityShape
{
    /// <summary>The limit on one message, in bytes of its body.</summary>
    public const int MaximumBytes = 100 * 1024;

    /// <summary>The refusal of a body that Teams would not show; null when it is fine.</summary>
    public static ConnectorReply? Refusal(JsonElement? body)
    {
        if (body is not { ValueKind: JsonValueKind.Object } activity)
            return ConnectorReply.Error(400, "BadSyntax", "The activity is not a JSON object.");
        return Type(activity) switch
        {
            "" => ConnectorReply.Error(400, "BadSyntax", "Activity type is missing."),
            "message" when Parts(activity).Count == 0 => ConnectorReply.Error(400, "BadSyntax", "The message is empty."),
            "message" or "typing" or "trace" => null,
            var other => ConnectorReply.Error(400, "BadArgument", $"Unknown activity type {other}."),
        };
    }

    public static bool IsShown(JsonElement activity) => Type(activity) == "message";

    /// <summary>The messages that appear: text beside a card, or each of several attachments, is a message of its own.</summary>
    public static IReadOnlyList<JsonElement> Parts(JsonElement activity)
    {
        var attachments = new PostedActivity("", activity).Attachments.ToList();
        var hasText = !string.IsNullOrEmpty(new PostedActivity("", activity).Text);
        if (attachments.Count + (hasText ? 1 : 0) <= 1)
            return hasText || attachments.Count > 0 ? [activity] : [];

        var cards = attachments.Select(a => With(activity, text: false, a));
        return hasText ? [With(activity, text: true, null), .. cards] : [.. cards];
    }

    private static string Type(JsonElement activity) =>
        activity.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString()! : "";

    private static JsonElement With(JsonElement activity, bool text, JsonElement? attachment)
    {
        var part = JsonObject.Create(activity)!;
        if (!text)
            part.Remove("text");
        part["attachments"] = attachment is { } only ? new JsonArray(JsonObject.Create(only)) : new JsonArray();
        using var document = JsonDocument.Parse(part.ToJsonString());
        return document.RootElement.Clone();
    }
}
