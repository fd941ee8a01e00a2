using System.Text.Json.Nodes;

namespace MailBot.Conversation.Tests.Input;

/// <summary>Spoils activities in the ways that a broken or hostile sender would, the same way for the same seed.</summary>
internal sealed class Mutation(int seed)
{
    private static readonly string[] Texts =
        ["", " ", "\u0000", "\ud83d\ude00", new('x', 20_000), "<at>bot</at>", "2026-01-02T03:04:05Z", "../../..", "NaN", "adaptiveCard/action", "message", "invoke", "conversationUpdate", "event", "expectReplies", "null", "request.approve"];

    private readonly Random random = new(seed);

    public string Spoil(JsonNode activity)
    {
        var copy = activity.DeepClone();
        for (var times = random.Next(1, 5); times > 0; times--) SpoilOne(copy);
        var text = copy.ToJsonString();
        return random.Next(12) == 0 ? SpoilText(text) : text;
    }

    private void SpoilOne(JsonNode root)
    {
        var places = Places(root).ToList();
        if (places.Count == 0) return;
        var (parent, key) = places[random.Next(places.Count)];
        switch (parent)
        {
            case JsonObject members when random.Next(5) == 0:
                members.Remove((string)key);
                break;
            case JsonObject members when random.Next(8) == 0:
                members[Texts[random.Next(Texts.Length)]] = Anything(3);
                break;
            case JsonObject members:
                members[(string)key] = Other(members[(string)key]);
                break;
            case JsonArray items:
                items[(int)key] = Other(items[(int)key]);
                break;
        }
    }

    private JsonNode? Other(JsonNode? value) => random.Next(4) == 0 && value is not null ? new JsonArray(value.DeepClone(), Anything(2)) : Anything(4);

    private JsonNode? Anything(int depth) => random.Next(depth > 0 ? 11 : 8) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(2) == 0),
        2 => JsonValue.Create(random.Next(-5, 5)),
        3 => JsonValue.Create(long.MaxValue),
        4 => JsonValue.Create(1e300),
        5 or 6 or 7 => JsonValue.Create(Texts[random.Next(Texts.Length)]),
        8 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Anything(depth - 1))]),
        9 => new JsonObject([.. Enumerable.Range(0, random.Next(4)).Select(i => KeyValuePair.Create($"m{i}", Anything(depth - 1)))]),
        _ => JsonNode.Parse(new string('[', 70) + new string(']', 70), documentOptions: new() { MaxDepth = 128 }),
    };

    /// <summary>No longer JSON, or JSON with a member twice.</summary>
    private string SpoilText(string text) => random.Next(4) switch
    {
        0 => text[..random.Next(text.Length)],
        1 => text.Insert(random.Next(text.Length), Texts[random.Next(Texts.Length)]),
        2 => text.Insert(1, "\"type\":\"invoke\","),
        _ => string.Concat(text.AsSpan(0, 1), "\"from\":{\"id\":\"\\ud800\"},", text.AsSpan(1)),
    };

    private static IEnumerable<(JsonNode Parent, object Key)> Places(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(m => Places(m.Value).Prepend((members, (object)m.Key))),
        JsonArray items => items.SelectMany((item, i) => Places(item).Prepend((items, (object)i))),
        _ => [],
    };
}
