namespace MailBot.Terminal.Connector;

/// <summary>What the bot asked the connector to do.</summary>
internal enum ConnectorOperation
{
    CreateConversation,
    Post,
    Reply,
    Update,
    Delete,
    Members,
    PagedMembers,
    Member,
}

/// <summary>One call received: the count of these is what rate and idempotency tests look at.</summary>
/// <param name="ConversationId">Empty for CreateConversation.</param>
/// <param name="ItemId">Activity or member id of the path, if any.</param>
/// <param name="Status">Answered status.</param>
internal sealed record ConnectorRequest(
    ConnectorOperation Operation, string ConversationId, string? ItemId, int Status, bool HasAuthorization);
