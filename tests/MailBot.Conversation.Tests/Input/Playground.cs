using System.Text.Json.Nodes;

namespace MailBot.Conversation.Tests.Input;

/// <summary>What the Agents Playground was seen to send, where the recordings are present.</summary>
internal static class Playground
{
    public static IEnumerable<JsonObject> Activities() => Folder() is { } folder
        ? Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).SelectMany(file => Find(JsonNode.Parse(File.ReadAllText(file)))).Select(found => (JsonObject)found.DeepClone())
        : [];

    private static string? Folder()
    {
        var roots = new List<string?> { Environment.GetEnvironmentVariable("MAILBOT_SHARED") };
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent) roots.Add(Path.Combine(at.FullName, "shared"));
        return roots.OfType<string>().Select(root => Path.Combine(root, "data", "playground")).FirstOrDefault(Directory.Exists);
    }

    private static IEnumerable<JsonObject> Find(JsonNode? node) => node switch
    {
        JsonObject found when found.ContainsKey("type") && found.ContainsKey("conversation") && found.ContainsKey("from") => [found],
        JsonObject members => members.SelectMany(member => Find(member.Value)),
        JsonArray items => items.SelectMany(Find),
        _ => [],
    };
}
