using System.Text.Json;

namespace MailBot.Terminal.Cards;

/// <summary>Reads card JSON leniently: an absent or mistyped property is as good as none.</summary>
internal static class CardJson
{
    public static string? Text(this JsonElement element, string name) =>
        element.Find(name) switch
        {
            { ValueKind: JsonValueKind.String } text => text.GetString(),
            { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } other => other.GetRawText(),
            _ => null,
        };

    /// <summary>The text, or null when there is nothing to read in it.</summary>
    public static string? Filled(this JsonElement element, string name) =>
        element.Text(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    public static bool Flag(this JsonElement element, string name, bool otherwise = false) => element.Find(name) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => otherwise,
    };

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Find(name) is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : [];

    public static JsonElement? Find(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    public static string Type(this JsonElement element) => element.Text("type") ?? "";
}
