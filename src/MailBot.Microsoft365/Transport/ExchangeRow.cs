using System.Text.Json;

namespace MailBot.Microsoft365.Transport;

/// <summary>One object of an answer, read by property name; the side-car keys beside them (<c>X@odata.type</c>) are never looked at.</summary>
internal sealed class ExchangeRow(JsonElement row)
{
    /// <summary>Null when absent, null or empty.</summary>
    public string? Text(string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : null;

    /// <summary>Null when the property isn't there: unknown isn't false.</summary>
    public bool? Flag(string name) => row.TryGetProperty(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String when bool.TryParse(value.GetString(), out var flag) => flag,
            _ => null,
        }
        : null;

    /// <summary>A collection; one value may come without its array.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        if (!row.TryGetProperty(name, out var value)) return [];
        return value.ValueKind switch
        {
            JsonValueKind.Array => [.. value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!)],
            JsonValueKind.String => [value.GetString()!],
            _ => [],
        };
    }
}
