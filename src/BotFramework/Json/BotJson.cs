using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot.Schema;

/// <summary>
/// The JSON of the Bot Framework protocol, without reflection. Values typed <c>object</c> are written by the metadata of their
/// run-time type, which the application makes known with <see cref="AddResolver"/>; they are read as string, long, double,
/// bool or a <see cref="JsonElement"/> whose <c>ToString()</c> is its JSON.
/// </summary>
public static partial class BotJson
{
    private static readonly Lock Gate = new();
    private static readonly List<IJsonTypeInfoResolver> Resolvers = [];
    private static volatile JsonSerializerOptions options = Build();

    /// <summary>Options of the protocol: nulls left out, names as on the wire, no member twice, at most 64 levels deep.</summary>
    internal static JsonSerializerOptions Options => options;

    /// <summary>Makes the types of an application known: card models, payloads, channel data. Adding one twice has no effect.</summary>
    public static void AddResolver(IJsonTypeInfoResolver resolver)
    {
        ArgumentNullException.ThrowIfNull(resolver);
        lock (Gate)
        {
            if (Resolvers.Contains(resolver))
                return;
            Resolvers.Add(resolver);
            options = Build();
        }
    }

    private static JsonSerializerOptions Build() => new()
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine([WireNames.Resolver, .. Resolvers]),
        Converters = { new BoxedValueConverter(), new EntityConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNameCaseInsensitive = true,
        AllowDuplicateProperties = false,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Metadata of a type, or an exception that names the type and says what to do.</summary>
    internal static JsonTypeInfo InfoOf(Type type, JsonSerializerOptions options) =>
        options.TryGetTypeInfo(type, out var info)
            ? info
            : throw new NotSupportedException($"No JSON metadata for {type}: make it known with BotJson.AddResolver.");

    /// <summary>Metadata of a type of the slice or of the application, with the options of the protocol.</summary>
    /// <exception cref="NotSupportedException">The type is unknown; the message names it.</exception>
    public static JsonTypeInfo TypeInfo(Type type) => InfoOf(type, Options);

    internal static JsonTypeInfo<T> InfoOf<T>() => (JsonTypeInfo<T>)InfoOf(typeof(T), Options);

    /// <summary>A value as the protocol writes it.</summary>
    public static string Write(object value) =>
        value == null ? "null" : JsonSerializer.Serialize(value, InfoOf(value.GetType(), Options));

    internal static byte[] WriteUtf8(object value) => JsonSerializer.SerializeToUtf8Bytes(value, InfoOf(value.GetType(), Options));

    internal static T Parse<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, InfoOf<T>());

    internal static T Parse<T>(string json) => JsonSerializer.Deserialize(json, InfoOf<T>());

    /// <summary>Sees a value of the wire, or any known object, as <typeparamref name="T"/>.</summary>
    internal static T Convert<T>(object value) => value switch
    {
        null => default,
        T already => already,
        JsonElement element => element.Deserialize(InfoOf<T>()),
        _ => Parse<T>(Write(value)),
    };
}
