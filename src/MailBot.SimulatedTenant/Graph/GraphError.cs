using System.Globalization;
using System.Text.Json.Nodes;
using MailBot.SimulatedTenant.Wire;

namespace MailBot.SimulatedTenant.Graph;

/// <summary>Graph's error envelope.</summary>
internal static class GraphError
{
    public static Answer Answer(TenantCall call, int status, string code, string message) =>
        Wire.Answer.Json(status, new JsonObject
        {
            ["error"] = new JsonObject
            {
                ["code"] = code,
                ["message"] = message,
                ["innerError"] = new JsonObject
                {
                    ["date"] = call.Now.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
                    ["request-id"] = call.RequestId.ToString(),
                    ["client-request-id"] = call.Header("client-request-id") ?? call.RequestId.ToString(),
                },
            },
        }) with { Error = code };

    public static Answer NotFound(TenantCall call, string id) => Answer(
        call, 404, "Request_ResourceNotFound", $"Resource '{id}' does not exist or one of its queried reference-property objects are not present.");

    public static Answer BadRequest(TenantCall call, string message) => Answer(call, 400, "Request_BadRequest", message);

    public static Answer UnsupportedQuery(TenantCall call, string message) => Answer(call, 400, "Request_UnsupportedQuery", message);

    public static Answer NotModelled(TenantCall call, string what) =>
        Answer(call, 501, "NotModelled", $"The simulated tenant does not model {what}.");
}
