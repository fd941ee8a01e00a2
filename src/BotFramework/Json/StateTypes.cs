using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot.Schema;

/// <summary>
/// The allow-list of state. A string, a bool and a whole number (long) stand for themselves; anything else is
/// <c>{"$t": name, "v": value}</c>.
/// </summary>
internal sealed class StateTypes
{
    public static readonly StateTypes BuiltIn = new(new Dictionary<string, JsonTypeInfo>(StringComparer.Ordinal)
    {
        ["int"] = SchemaJson.Default.Int32,
        ["double"] = SchemaJson.Default.Double,
        ["float"] = SchemaJson.Default.Single,
        ["decimal"] = SchemaJson.Default.Decimal,
        ["DateTime"] = SchemaJson.Default.DateTime,
        ["DateTimeOffset"] = SchemaJson.Default.DateTimeOffset,
        ["TimeSpan"] = SchemaJson.Default.TimeSpan,
        ["Guid"] = SchemaJson.Default.Guid,
        ["Map"] = SchemaJson.Default.DictionaryStringObject,
        ["Strings"] = SchemaJson.Default.ListString,
        ["StringArray"] = SchemaJson.Default.StringArray,
        ["StringMap"] = SchemaJson.Default.DictionaryStringString,
        ["List"] = SchemaJson.Default.ListObject,
        ["Array"] = SchemaJson.Default.ObjectArray,
        ["Json"] = SchemaJson.Default.JsonElement,
        ["JsonObject"] = SchemaJson.Default.JsonObject,
        ["JsonArray"] = SchemaJson.Default.JsonArray,
        ["Activity"] = SchemaJson.Default.Activity,
        ["DialogState"] = SchemaJson.Default.DialogState,
        ["DialogInstance"] = SchemaJson.Default.DialogInstance,
        ["PromptOptions"] = SchemaJson.Default.PromptOptions,
        ["Reference"] = SchemaJson.Default.ConversationReference,
    });

    private readonly Dictionary<string, JsonTypeInfo> given;
    private readonly FrozenDictionary<string, JsonTypeInfo> byName;
    private readonly FrozenDictionary<Type, string> byType;

    private StateTypes(Dictionary<string, JsonTypeInfo> given)
    {
        this.given = given;
        var options = new JsonSerializerOptions
        {
            // Each type again from the context that it came from, but with these options: members typed object keep their types too.
            TypeInfoResolver = JsonTypeInfoResolver.Combine([.. given.Values.Select(info => info.OriginatingResolver).Distinct()]),
            Converters = { new StateValueConverter(this), new EntityConverter() },
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        byName = given.ToFrozenDictionary(pair => pair.Key, pair => options.GetTypeInfo(pair.Value.Type), StringComparer.Ordinal);
        byType = given.ToFrozenDictionary(pair => pair.Value.Type, pair => pair.Key);
    }

    public StateTypes With(string name, JsonTypeInfo type)
    {
        if (byName.TryGetValue(name, out var known) && known.Type == type.Type)
            return this;
        if (known != null || byType.ContainsKey(type.Type))
            throw new ArgumentException($"The state type {name} for {type.Type} is taken: {known?.Type.ToString() ?? byType[type.Type]}.", nameof(name));
        if (type.OriginatingResolver == null)
            throw new ArgumentException($"The metadata of {type.Type} comes from no context.", nameof(type));
        return new StateTypes(new Dictionary<string, JsonTypeInfo>(given, StringComparer.Ordinal) { [name] = type });
    }

    public void Write(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); return;
            case string text: writer.WriteStringValue(text); return;
            case bool truth: writer.WriteBooleanValue(truth); return;
            case long whole: writer.WriteNumberValue(whole); return;
            case IDictionary<string, object> and not Dictionary<string, object>:
                value = new Dictionary<string, object>((IDictionary<string, object>)value);
                break;
        }

        if (!byType.TryGetValue(value.GetType(), out var name))
            throw new NotSupportedException($"{value.GetType()} can't be kept in state: register it with BotJson.AddStateType.");
        writer.WriteStartObject();
        writer.WriteString("$t"u8, name);
        writer.WritePropertyName("v"u8);
        JsonSerializer.Serialize(writer, value, byName[name]);
        writer.WriteEndObject();
    }

    public object Read(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null: return null;
            case JsonTokenType.String: return reader.GetString();
            case JsonTokenType.True: return true;
            case JsonTokenType.False: return false;
            case JsonTokenType.Number when reader.TryGetInt64(out var whole): return whole;
            case JsonTokenType.StartObject: return ReadTyped(ref reader);
            default: throw new JsonException("The state has a value without its type.");
        }
    }

    private object ReadTyped(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.PropertyName, "$t"u8);
        reader.Read();
        var name = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        if (name == null || !byName.TryGetValue(name, out var type))
            throw new JsonException($"The state names the type {name}, which isn't registered.");
        Expect(ref reader, JsonTokenType.PropertyName, "v"u8);
        reader.Read();
        var value = JsonSerializer.Deserialize(ref reader, type);
        Expect(ref reader, JsonTokenType.EndObject, default);
        return value;
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType token, ReadOnlySpan<byte> name)
    {
        if (!reader.Read() || reader.TokenType != token || (token == JsonTokenType.PropertyName && !reader.ValueTextEquals(name)))
            throw new JsonException("The state isn't in the form that EncodeState writes.");
    }
}
