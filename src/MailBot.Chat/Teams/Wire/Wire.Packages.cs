using System.Globalization;
using System.Net;
using System.Text.Json;
using AdaptiveCards;
using MailBot.Chat.Turns;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;
using JsonException = System.Text.Json.JsonException;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace MailBot.Chat.Teams.Wire;

/// <summary>What differs between the slice and the packages: how JSON types are made known, and how state becomes text.</summary>
internal static class WireFormat
{
    /// <summary>Upstream also takes emulator and skill tokens: the host keeps such a build to this machine unless told otherwise.</summary>
    public const bool TakesChannelTokensAlone = false;

    private static readonly JsonSerializerSettings State = new()
    {
        TypeNameHandling = TypeNameHandling.All,
        SerializationBinder = new AllowedTypes(),
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        MaxDepth = 64,
    };

    private static readonly JsonSerializerSettings Plain = new() { NullValueHandling = NullValueHandling.Ignore, DateParseHandling = DateParseHandling.None };

    /// <summary>Upstream finds its types by reflection.</summary>
    public static void Register()
    {
    }

    public static string EncodeState(object state) => JsonConvert.SerializeObject(
        ((IDictionary<string, object?>)state).ToDictionary(p => p.Key, p => p.Value is ChatMemory memory ? new WrittenMemory { Text = JsonSerializer.Serialize(memory, ChatJson.Default.ChatMemory) } : p.Value),
        typeof(object),
        State);

    /// <returns>Null where the text is not of this version: state may be lost without losing anything that matters.</returns>
    public static object? DecodeState(string text)
    {
        try
        {
            return (JsonConvert.DeserializeObject(text, State) as Dictionary<string, object?>)
                ?.ToDictionary(p => p.Key, p => p.Value is WrittenMemory memory ? JsonSerializer.Deserialize(memory.Text, ChatJson.Default.ChatMemory) : p.Value);
        }
        catch (Exception damaged) when (damaged is Newtonsoft.Json.JsonException or JsonException)
        {
            return null;
        }
    }

    public static string EncodeReference(ConversationReference reference) => JsonConvert.SerializeObject(reference, Plain);

    public static ConversationReference DecodeReference(string text)
    {
        try
        {
            return JsonConvert.DeserializeObject<ConversationReference>(text, Plain) ?? throw new JsonException("A stored conversation reference is empty.");
        }
        catch (Newtonsoft.Json.JsonException damaged)
        {
            throw new JsonException("A stored conversation reference is damaged.", damaged);
        }
    }

    public static ClientInfo? Client(Activity activity) =>
        activity.Entities?.FirstOrDefault(e => e?.Type == "clientInfo") is { } entity ? Payloads.Read(JsonConvert.SerializeObject(entity, Plain), ChatJson.Default.ClientInfo) : null;

    /// <summary>
    /// A card as an attachment carries it: as JSON, since upstream looks through an attachment's content for streams by its properties,
    /// which in a card's height lead back to themselves without end (AdaptiveCards issue 9329).
    /// </summary>
    public static object Content(AdaptiveCard card) => JObject.FromObject(card);

    public static HttpStatusCode? Status(ErrorResponseException refused) => refused.Response?.StatusCode;

    /// <summary>What the channel asked for; a date instead of seconds is left to the writer's own pauses.</summary>
    public static TimeSpan? RetryAfter(ErrorResponseException refused) =>
        refused.Response is { } response
        && response.Headers.TryGetValue("Retry-After", out var values)
        && int.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;

    /// <summary>What the bot remembers, written by the same source-generated metadata on both.</summary>
    private sealed class WrittenMemory
    {
        public string Text { get; set; } = "null";
    }

    /// <summary>The allow-list of state, by names of ours: a name in the data never leads to another type.</summary>
    private sealed class AllowedTypes : ISerializationBinder
    {
        private static readonly Dictionary<string, Type> Types = new(StringComparer.Ordinal)
        {
            ["map"] = typeof(Dictionary<string, object>),
            ["dialogState"] = typeof(DialogState),
            ["dialogInstance"] = typeof(DialogInstance),
            ["dialogInstances"] = typeof(List<DialogInstance>),
            ["chatMemory"] = typeof(WrittenMemory),
        };

        public Type BindToType(string? assemblyName, string typeName) =>
            assemblyName is null && Types.TryGetValue(typeName, out var type) ? type : throw new JsonSerializationException("State names a type that isn't kept in state.");

        public void BindToName(Type serializedType, out string? assemblyName, out string? typeName)
        {
            assemblyName = null;
            typeName = Types.FirstOrDefault(t => t.Value == serializedType).Key ?? throw new JsonSerializationException($"{serializedType} can't be kept in state.");
        }
    }
}
