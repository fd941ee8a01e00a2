using System.Text.Json;

namespace MailBot.Microsoft365.Transport.Errors;

/// <summary>
/// Finds the exception in an error body, wherever it hides: details as <c>code|type|text</c>, details as JSON in a text, or only
/// in internalexception. The outer message ("Error executing cmdlet") says nothing and comes last.
/// </summary>
internal static class ExchangeErrorBody
{
    /// <summary>Wrappers that every failure carries: their own name tells nothing.</summary>
    private static readonly string[] Wrappers = ["DirectInvokeCmdletExecutionException", "ODataServiceException"];

    /// <summary>Null for a body without an <c>error</c> object.</summary>
    public static CmdletException? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return Member(json.RootElement, "error") is { ValueKind: JsonValueKind.Object } error ? Find(error) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static CmdletException Find(JsonElement error)
    {
        var found = FromDetails(error) ?? FromInternal(error) ?? new CmdletException("", Text(error, "message") ?? "");
        return ProxiedException.Unwrap(found);
    }

    private static CmdletException? FromDetails(JsonElement error)
    {
        if (Member(error, "details") is not { ValueKind: JsonValueKind.Array } details) return null;
        var message = details.EnumerateArray().Select(d => Text(d, "message")).FirstOrDefault(m => !string.IsNullOrWhiteSpace(m));
        if (message is null) return null;
        if (message.TrimStart().StartsWith('{') && FromJson(message) is { } told) return told;
        return message.Split('|', 3) is [_, { Length: > 0 } type, var text]
            ? new CmdletException(type.Trim(), text.Trim())
            : new CmdletException("", message);
    }

    private static CmdletException? FromJson(string message)
    {
        try
        {
            using var json = JsonDocument.Parse(message);
            return Text(json.RootElement, "TypeName") is { } type
                ? new CmdletException(type, Text(json.RootElement, "Message") ?? "")
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static CmdletException? FromInternal(JsonElement error)
    {
        var inner = Member(error, "innererror") ?? Member(error, "innerError");
        if (inner is not { ValueKind: JsonValueKind.Object } outer) return null;
        if (Member(outer, "internalexception") is not { ValueKind: JsonValueKind.Object } told) return null;
        var found = new CmdletException(Text(told, "type") ?? "", Text(told, "message") ?? "");
        return Wrappers.Contains(found.ShortType, StringComparer.Ordinal) ? found with { Type = "" } : found;
    }

    private static JsonElement? Member(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement parent, string name) =>
        Member(parent, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;
}
