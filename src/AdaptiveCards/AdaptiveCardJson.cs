using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AdaptiveCards.Json;

namespace AdaptiveCards;

/// <summary>The one addition to upstream: lets System.Text.Json write a card inside another object without reflection.</summary>
public static class AdaptiveCardJson
{
    /// <summary>Knows AdaptiveCard and nothing else.</summary>
    public static IJsonTypeInfoResolver Resolver { get; } = new CardResolver();

    private sealed class CardResolver : IJsonTypeInfoResolver
    {
        public JsonTypeInfo GetTypeInfo(Type type, JsonSerializerOptions options) =>
            type == typeof(AdaptiveCard) ? JsonMetadataServices.CreateValueInfo<AdaptiveCard>(options, new CardConverter()) : null;
    }

    private sealed class CardConverter : JsonConverter<AdaptiveCard>
    {
        public override AdaptiveCard Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            return AdaptiveCard.FromElement(document.RootElement).Card;
        }

        public override void Write(Utf8JsonWriter writer, AdaptiveCard value, JsonSerializerOptions options) => CardWriter.Write(value, writer);
    }
}
