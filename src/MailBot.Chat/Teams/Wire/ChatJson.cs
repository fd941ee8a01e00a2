using System.Text.Json.Serialization;
using MailBot.Chat.Turns;

namespace MailBot.Chat.Teams.Wire;

/// <summary>Every type of the chat that crosses the wire or lives in state.</summary>
[JsonSerializable(typeof(CardData))]
[JsonSerializable(typeof(ClientInfo))]
[JsonSerializable(typeof(KnownConversation))]
[JsonSerializable(typeof(ChatMemory))]
internal sealed partial class ChatJson : JsonSerializerContext;
