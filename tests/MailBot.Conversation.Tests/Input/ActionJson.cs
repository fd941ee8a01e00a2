using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace MailBot.Conversation.Tests.Input;

[JsonSerializable(typeof(JsonObject))]
internal sealed partial class ActionJson : JsonSerializerContext;
