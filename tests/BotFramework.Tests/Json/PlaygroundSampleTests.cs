using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Json;

/// <summary>What the Agents Playground really sent, read and written again without losing anything.</summary>
public sealed class PlaygroundSampleTests
{
    [Fact]
    public void EveryRecordedActivity_IsWrittenBackAsItCame()
    {
        var folder = Folder();
        Assert.SkipWhen(folder == null, "No recordings: set MAILBOT_SHARED to a folder that holds data/playground.");
        var activities = Directory.EnumerateFiles(folder!, "*.json").SelectMany(file => Activities(JsonNode.Parse(File.ReadAllText(file)))).ToList();
        Assert.True(activities.Count > 40, $"only {activities.Count} activities were found in {folder}");
        foreach (var recorded in activities)
        {
            var written = JsonNode.Parse(BotJson.Write(BotJson.Parse<Activity>(recorded.ToJsonString())));
            Assert.True(JsonNode.DeepEquals(Normal(recorded), Normal(written!)), $"{recorded.ToJsonString()}\n became\n{written!.ToJsonString()}");
        }
    }

    private static string? Folder()
    {
        var given = Environment.GetEnvironmentVariable("MAILBOT_SHARED");
        var candidates = new List<string?> { given };
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at != null; at = at.Parent)
            candidates.Add(Path.Combine(at.FullName, "shared"));
        return candidates.OfType<string>().Select(root => Path.Combine(root, "data", "playground")).FirstOrDefault(Directory.Exists);
    }

    private static IEnumerable<JsonNode> Activities(JsonNode? node) => node switch
    {
        JsonObject found when IsActivity(found) => [found],
        JsonObject members => members.SelectMany(member => Activities(member.Value)),
        JsonArray items => items.SelectMany(Activities),
        _ => [],
    };

    private static bool IsActivity(JsonObject node) =>
        node["type"] is JsonValue type && type.GetValueKind() == System.Text.Json.JsonValueKind.String && node.ContainsKey("conversation") && node.ContainsKey("from");

    // The same moment may be spelled in two ways (Z or +00:00, digits of the second), and a null member is as good as none.
    private static JsonNode Normal(JsonNode node)
    {
        var copy = node.DeepClone().AsObject();
        foreach (var name in new[] { "timestamp", "localTimestamp", "expiration" })
        {
            if (copy[name] is { } moment)
                copy[name] = DateTimeOffset.Parse(moment.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();
        }

        foreach (var name in copy.Where(member => member.Value == null).Select(member => member.Key).ToList())
            copy.Remove(name);
        return copy;
    }
}
