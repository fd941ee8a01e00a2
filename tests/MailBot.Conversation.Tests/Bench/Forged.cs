using System.Text.Json;

namespace MailBot.Conversation.Tests.Bench;

/// <summary>Buttons that no card of the bot carries.</summary>
internal static class Forged
{
    /// <param name="data">JSON of the data member.</param>
    public static JsonElement Button(string verb, string data)
    {
        using var document = JsonDocument.Parse($$"""{"type":"Action.Execute","title":"x","verb":"{{verb}}","data":{{data}}}""");
        return document.RootElement.Clone();
    }

    public static string Data(string verb, string id, string version) => $$"""{"verb":"{{verb}}","id":"{{id}}","version":{{version}}}""";
}
