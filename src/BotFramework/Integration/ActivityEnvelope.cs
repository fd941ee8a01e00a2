using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The two members of an activity that its token must fit, read before anything else of a stranger's body is.</summary>
internal static class ActivityEnvelope
{
    /// <summary>Null for what is no JSON object, or names no channel or no address. The rest of the body stays unread.</summary>
    public static Activity Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return null;
            var envelope = Members(ref reader);
            return string.IsNullOrWhiteSpace(envelope.ChannelId) || string.IsNullOrWhiteSpace(envelope.ServiceUrl) ? null : envelope;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // Names are compared as the deserialiser compares them; a member given twice is refused there.
    private static Activity Members(ref Utf8JsonReader reader)
    {
        var envelope = new Activity();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (channel, address) = (Is(ref reader, "channelId"u8, "channelId"), Is(ref reader, "serviceUrl"u8, "serviceUrl"));
            reader.Read();
            if (channel)
                envelope.ChannelId = reader.GetString();
            else if (address)
                envelope.ServiceUrl = reader.GetString();
            else
                reader.Skip();
        }

        return envelope;
    }

    // Made a text only where the octets leave a doubt: written with escapes, or as many of them in other cases.
    private static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> octets, string name) =>
        (reader.ValueIsEscaped || reader.ValueSpan.Length == octets.Length)
        && (reader.ValueTextEquals(octets) || string.Equals(reader.GetString(), name, StringComparison.OrdinalIgnoreCase));
}
