using System.Text.Json;
using MailBot.Terminal.Cards;

namespace MailBot.Terminal;

/// <summary>Action.ToggleVisibility: what is shown and hidden after the click.</summary>
internal static class VisibilityToggle
{
    public static IReadOnlyDictionary<string, bool> Apply(ShownCard card, CardAction action)
    {
        var toggled = new Dictionary<string, bool>(card.Toggled, StringComparer.Ordinal);
        foreach (var target in action.Json.Items("targetElements"))
        {
            if ((target.ValueKind == JsonValueKind.String ? target.GetString() : target.Text("elementId")) is not { } id)
                continue;
            var shown = toggled.TryGetValue(id, out var before) ? before : IsShown(card.Card, id);
            toggled[id] = target.Flag("isVisible", otherwise: !shown);
        }

        return toggled;
    }

    private static bool IsShown(JsonElement card, string id) =>
        Descendants(card).Where(e => e.Text("id") == id).Select(e => e.Flag("isVisible", otherwise: true))
            .FirstOrDefault(true);

    private static IEnumerable<JsonElement> Descendants(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Descendants(p.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Descendants),
        _ => [],
    };
}
