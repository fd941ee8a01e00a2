using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Builder.Dialogs;

namespace Microsoft.Bot.Schema;

public static partial class BotJson
{
    private static readonly Dictionary<string, JsonTypeInfo> StateTypes = new(StringComparer.Ordinal);

    /// <summary>Lets a type of your own live in state, under a name that is stored with it.</summary>
    public static void AddStateType(string name, JsonTypeInfo type)
    {
        lock (Gate) StateTypes[name] = type;
    }

    /// <summary>State as text. .NET types survive: numbers keep their width, dictionaries stay dictionaries.</summary>
    /// <exception cref="NotSupportedException">A value's type may not live in state; the message names it.</exception>
    public static string EncodeState(object value) => Encode(value)?.ToJsonString() ?? "null";

    /// <summary>The way back. Only built-in and registered types are ever made: a name in the text is looked up, never loaded.</summary>
    /// <exception cref="JsonException">The text is no state, or of a type that is not known.</exception>
    public static object DecodeState(string text) => Decode(JsonNode.Parse(text, null, new JsonDocumentOptions { MaxDepth = 64 }));

    private static JsonNode Encode(object value) => value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        int number => Tagged("int", JsonValue.Create(number)),
        long number => Tagged("long", JsonValue.Create(number)),
        double number => Tagged("double", JsonValue.Create(number)),
        DialogState state => Tagged("dialogState", Items(state.DialogStack)),
        DialogInstance instance => Tagged("dialog", EncodeInstance(instance)),
        PromptOptions prompt => Tagged("prompt", EncodePrompt(prompt)),
        IDictionary<string, object> members => Tagged("map", Members(members)),
        Dictionary<string, string> texts => Tagged("texts", Members(texts.ToDictionary(p => p.Key, p => (object)p.Value, StringComparer.Ordinal))),
        List<string> texts => Tagged("list", Items(texts)),
        List<object> items => Tagged("items", Items(items)),
        Activity activity => Tagged("activity", JsonSerializer.SerializeToNode(activity, TypeInfo(typeof(Activity)))),
        _ => EncodeRegistered(value),
    };

    private static JsonObject EncodeRegistered(object value)
    {
        lock (Gate)
        {
            foreach (var (name, type) in StateTypes)
            {
                if (type.Type == value.GetType()) return Tagged("own:" + name, JsonSerializer.SerializeToNode(value, type));
            }
        }

        throw new NotSupportedException($"{value.GetType()} may not live in state: register it with BotJson.AddStateType.");
    }

    private static object Decode(JsonNode node)
    {
        if (node is null) return null;
        if (node is JsonValue plain) return plain.TryGetValue<bool>(out var flag) ? flag : plain.GetValue<string>();
        if (node is not JsonObject tagged || tagged["$"]?.GetValue<string>() is not { } tag) throw new JsonException("The text is no state.");
        var value = tagged["v"];
        return tag switch
        {
            "int" => value.GetValue<int>(),
            "long" => value.GetValue<long>(),
            "double" => value.GetValue<double>(),
            "dialogState" => new DialogState([.. value.AsArray().Select(i => (DialogInstance)Decode(i))]),
            "dialog" => DecodeInstance(value),
            "prompt" => DecodePrompt(value),
            "map" => value.AsObject().ToDictionary(m => m.Key, m => Decode(m.Value), StringComparer.Ordinal),
            "texts" => value.AsObject().ToDictionary(m => m.Key, m => (string)Decode(m.Value), StringComparer.Ordinal),
            "list" => value.AsArray().Select(i => (string)Decode(i)).ToList(),
            "items" => value.AsArray().Select(Decode).ToList(),
            "activity" => value.Deserialize(TypeInfo(typeof(Activity))),
            _ => DecodeRegistered(tag, value),
        };
    }

    private static object DecodeRegistered(string tag, JsonNode value)
    {
        lock (Gate)
        {
            if (tag.StartsWith("own:", StringComparison.Ordinal) && StateTypes.TryGetValue(tag[4..], out var type)) return value.Deserialize(type);
        }

        throw new JsonException($"State of the unknown type \"{tag}\".");
    }

    private static JsonArray EncodeInstance(DialogInstance instance) =>
        [instance.Id, Encode(instance.State), instance.StackIndex, instance.Version];

    private static DialogInstance DecodeInstance(JsonNode node) => new()
    {
        Id = node[0]?.GetValue<string>(),
        State = (IDictionary<string, object>)Decode(node[1]),
        StackIndex = node[2]?.GetValue<int>(),
        Version = node[3]?.GetValue<string>(),
    };

    private static JsonArray EncodePrompt(PromptOptions prompt) => [Encode(prompt.Prompt), Encode(prompt.RetryPrompt), Encode(prompt.Validations)];

    private static PromptOptions DecodePrompt(JsonNode node) => new()
    {
        Prompt = (Activity)Decode(node[0]),
        RetryPrompt = (Activity)Decode(node[1]),
        Validations = Decode(node[2]),
    };

    private static JsonObject Tagged(string tag, JsonNode value) => new() { ["$"] = tag, ["v"] = value };

    private static JsonArray Items<T>(IEnumerable<T> items) => [.. items.Select(i => Encode(i))];

    private static JsonObject Members(IDictionary<string, object> members) =>
        new(members.Select(m => KeyValuePair.Create(m.Key, Encode(m.Value))));
}
