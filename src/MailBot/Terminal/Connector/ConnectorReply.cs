using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace MailBot.Terminal.Connector;

/// <summary>An HTTP answer of the connector.</summary>
internal sealed record ConnectorReply(int Status, JsonNode? Body = null)
{
    public string? RetryAfter { get; init; }

    public static ConnectorReply Accepted { get; } = new(202);

    public static ConnectorReply WithId(int status, string id) => new(status, new JsonObject { ["id"] = id });

    public static ConnectorReply Error(int status, string code, string message) => new(status, ErrorBody(code, message));

    public static ConnectorReply ConversationNotFound { get; } =
        Error(404, "ConversationNotFound", "Conversation not found.");

    public static ConnectorReply ActivityNotFound { get; } =
        Error(404, "ActivityNotFoundInConversation", "Activity not found in conversation.");

    public static JsonObject ErrorBody(string code, string message) =>
        new() { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } };

    public async Task WriteAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        response.StatusCode = Status;
        if (RetryAfter is not null)
            response.Headers.RetryAfter = RetryAfter;
        if (Body is null)
            return;
        response.ContentType = "application/json; charset=utf-8";
        await response.WriteAsync(Body.ToJsonString(), cancellationToken);
    }
}
