using System.Text.Json;

namespace MailBot.Microsoft365.Transport;

/// <summary>The success envelope: <c>value</c> with rows, and where the next page is.</summary>
internal sealed record ExchangePage(IReadOnlyList<ExchangeRow> Rows, Uri? Next)
{
    /// <summary>Null for a body that isn't the envelope: no rows must mean that there are none, not that the answer was lost.</summary>
    public static ExchangePage? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind != JsonValueKind.Object
                || !json.RootElement.TryGetProperty("value", out var value) || value.ValueKind != JsonValueKind.Array) return null;
            return new ExchangePage(
                [.. value.EnumerateArray().Where(r => r.ValueKind == JsonValueKind.Object).Select(r => new ExchangeRow(r.Clone()))],
                NextLink(json.RootElement));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Uri? NextLink(JsonElement root) =>
        root.TryGetProperty("@odata.nextLink", out var link) && Uri.TryCreate(link.GetString(), UriKind.Absolute, out var next) ? next : null;
}
