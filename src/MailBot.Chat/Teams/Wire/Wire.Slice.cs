using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AdaptiveCards;
using MailBot.Chat.Turns;
using Microsoft.Bot.Schema;

namespace MailBot.Chat.Teams.Wire;

/// <summary>What differs between the slice and the packages: how JSON types are made known, and how state becomes text.</summary>
internal static class WireFormat
{
    /// <summary>Nothing but the channel's own tokens opens the bot: it may listen beyond this machine.</summary>
    public const bool TakesChannelTokensAlone = true;

    private static readonly JsonTypeInfo<ConversationReference> References = (JsonTypeInfo<ConversationReference>)BotJson.TypeInfo(typeof(ConversationReference));

    /// <summary>Idempotent; called before the first activity.</summary>
    public static void Register()
    {
        BotJson.AddResolver(AdaptiveCardJson.Resolver);
        BotJson.AddResolver(ChatJson.Default);
        BotJson.AddStateType("chatMemory", ChatJson.Default.ChatMemory);
    }

    public static string EncodeState(object state) => BotJson.EncodeState(state);

    /// <returns>Null where the text is not of this version: state may be lost without losing anything that matters.</returns>
    public static object? DecodeState(string text)
    {
        try
        {
            return BotJson.DecodeState(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string EncodeReference(ConversationReference reference) => JsonSerializer.Serialize(reference, References);

    public static ConversationReference DecodeReference(string text) =>
        JsonSerializer.Deserialize(text, References) ?? throw new JsonException("A stored conversation reference is empty.");

    public static ClientInfo? Client(Activity activity) =>
        activity.Entities?.FirstOrDefault(e => e.Type == "clientInfo") is { } entity ? Payloads.Read(BotJson.Write(entity), ChatJson.Default.ClientInfo) : null;

    /// <summary>A card as an attachment carries it.</summary>
    public static object Content(AdaptiveCard card) => card;

    public static HttpStatusCode? Status(ErrorResponseException refused) => refused.Response?.StatusCode;

    /// <summary>What the channel asked for; a date instead of seconds is left to the writer's own pauses.</summary>
    public static TimeSpan? RetryAfter(ErrorResponseException refused) =>
        refused.Response is { } response
        && response.Headers.TryGetValue("Retry-After", out var values)
        && int.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
