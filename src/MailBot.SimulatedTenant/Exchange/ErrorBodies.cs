using System.Text.Json.Nodes;

namespace MailBot.SimulatedTenant.Exchange;

/// <summary>The bodies in which Exchange errors have been seen: the same truth in five hiding places.</summary>
internal static class ErrorBodies
{
    private const string Direct = "Microsoft.Exchange.Management.PSDirectInvoke.DirectInvokeCmdletExecutionException";

    public static JsonObject Write(ExchangeError error, ErrorShape shape) => shape switch
    {
        ErrorShape.Pipe => Body(error, "Error executing cmdlet", $"{Code(error)}|{error.Type}|{error.Text}", error.Text, Direct),
        ErrorShape.EmptyCode => Body(error, "Error executing cmdlet", $"|{error.Type}|{error.Text}", error.Text, Direct),
        ErrorShape.JsonInString => Body(error, "Error executing cmdlet", Json(error), error.Text, Direct),
        ErrorShape.InternalOnly => Body(error, "Invalid Operation", null, error.Text, error.Type),
        ErrorShape.Proxy => Body(error, "Error executing cmdlet", Proxied(error), Proxied(error), Direct),
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "not one shape"),
    };

    private static JsonObject Body(ExchangeError error, string outer, string? detail, string inner, string innerType)
    {
        var body = new JsonObject { ["code"] = error.Code, ["message"] = outer };
        if (detail is not null)
            body["details"] = new JsonArray(new JsonObject { ["code"] = "Context", ["target"] = "", ["message"] = detail });
        body["innererror"] = new JsonObject
        {
            ["message"] = outer,
            ["type"] = "Microsoft.Exchange.Admin.OData.Core.ODataServiceException",
            ["stacktrace"] = "",
            ["internalexception"] = new JsonObject { ["message"] = inner, ["type"] = innerType, ["stacktrace"] = "" },
        };
        return new JsonObject
        {
            ["error"] = body,
            ["adminapi.warnings@odata.type"] = "#Collection(String)",
            ["@adminapi.warnings"] = new JsonArray(),
        };
    }

    /// <summary>The real codes are hashes of the throwing site; nobody may match on them.</summary>
    private static string Code(ExchangeError error) => "Ex" + State.DeterministicGuid.From(error.Type).ToString("N")[..6].ToUpperInvariant();

    private static string Json(ExchangeError error) =>
        new JsonObject { ["Message"] = error.Text, ["TypeName"] = error.Type, ["StackTrace"] = "", ["InnerError"] = null }.ToJsonString();

    private static string Proxied(ExchangeError error) =>
        $"|Microsoft.Exchange.Configuration.CmdletProxyException|Error on proxy command to server PR0P264MB0002.FRAP264.PROD.OUTLOOK.COM: Server version 15.20.9000.000, Proxy method PSWS: Cmdlet error with following error message: {error.Type}: {error.Text}";
}
