using System.Text.Json;

namespace MailBot.Terminal.Connector;

/// <summary>One call as received.</summary>
/// <param name="Body">Null when empty or not JSON.</param>
internal sealed record ConnectorCall(
    ConnectorOperation Operation,
    string ConversationId,
    string ItemId,
    JsonElement? Body,
    long BodyBytes,
    bool HasAuthorization);
