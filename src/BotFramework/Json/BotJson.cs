using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot.Schema;

/// <summary>
/// The slice's JSON: source-generated, no reflection. The one public addition to upstream. Values typed object are written by
/// their run-time type, which therefore must be known: register your own types with <see cref="AddResolver"/>.
/// </summary>
public static partial class BotJson
{
    private static readonly Lock Gate = new();
    private static readonly List<IJsonTypeInfoResolver> Resolvers = [BotJsonContext.Default];
    private static volatile JsonSerializerOptions options = Build();

    public static JsonSerializerOptions Options => options;

    /// <summary>Makes more types known. Idempotent; takes effect for everything written from now on.</summary>
    public static void AddResolver(IJsonTypeInfoResolver resolver)
    {
        lock (Gate)
        {
            if (Resolvers.Contains(resolver)) return;
            Resolvers.Add(resolver);
            options = Build();
        }
    }

    /// <exception cref="NotSupportedException">The type is unknown; the message names it.</exception>
    public static JsonTypeInfo TypeInfo(Type type) => options.GetTypeInfo(type);

    public static string Write(object value) => value is null ? "null" : JsonSerializer.Serialize(value, TypeInfo(value.GetType()));

    private static JsonSerializerOptions Build()
    {
        var built = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            PropertyNameCaseInsensitive = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            MaxDepth = 64,
        };
        built.Converters.Add(new AnyValueConverter());
        built.Converters.Add(new EntityConverter());
        foreach (var resolver in Resolvers) built.TypeInfoResolverChain.Add(resolver);
        built.MakeReadOnly();
        return built;
    }
}
