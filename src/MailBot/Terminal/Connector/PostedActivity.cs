using System.Text.Json;
using MailBot.Terminal.Teams;

namespace MailBot.Terminal.Connector;

/// <summary>An activity of the bot as it is now in a conversation: an edit replaces it, with the next version.</summary>
/// <param name="Id">Activity id given by the connector.</param>
/// <param name="Json">The activity as the bot last wrote it.</param>
/// <param name="Version">1 when posted, one more for each edit.</param>
/// <param name="Editable">False when the connector gave no id back (202): the bot cannot edit it.</param>
internal sealed record PostedActivity(string Id, JsonElement Json, int Version = 1, bool Editable = true)
{
    public string Type => String("type") ?? "";

    public string? Text => String("text");

    public string? TextFormat => String("textFormat");

    public string? Summary => String("summary");

    public string? ReplyToId => String("replyToId");

    /// <summary>The first Adaptive Card attached, if any.</summary>
    public JsonElement? Card => Cards.Select(c => (JsonElement?)c).FirstOrDefault();

    public IEnumerable<JsonElement> Cards => Attachments
        .Where(a => a.TryGetProperty("contentType", out var type) && type.ValueEquals(BotAnswer.CardType))
        .Where(a => a.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.Object)
        .Select(a => a.GetProperty("content"));

    public IEnumerable<JsonElement> Attachments =>
        Json.TryGetProperty("attachments", out var all) && all.ValueKind == JsonValueKind.Array
            ? all.EnumerateArray().Where(a => a.ValueKind == JsonValueKind.Object)
            : [];

    private string? String(string name) =>
        Json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
