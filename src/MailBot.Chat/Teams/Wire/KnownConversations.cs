using System.Text.Json;

namespace MailBot.Chat.Teams.Wire;

/// <summary>The text that is kept with a conversation's address, opaque to everybody else.</summary>
internal static class KnownConversations
{
    public static string Encode(KnownConversation known) => JsonSerializer.Serialize(known, ChatJson.Default.KnownConversation);

    /// <exception cref="JsonException">The stored text is damaged.</exception>
    public static KnownConversation Decode(string text) =>
        JsonSerializer.Deserialize(text, ChatJson.Default.KnownConversation) ?? throw new JsonException("A stored conversation is empty.");
}
