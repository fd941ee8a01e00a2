using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MailBot.SimulatedTenant.Wire;

/// <summary>An HTTP answer, decided in full before a byte is sent, so that state and log are on disk first.</summary>
internal sealed record Answer(int Status)
{
    /// <summary>Not an answer at all: the connection is broken.</summary>
    public const int Broken = 0;

    public ReadOnlyMemory<byte> Body { get; init; }
    public string? ContentType { get; init; }
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>For the log: the type or code of the error.</summary>
    public string? Error { get; init; }

    public static Answer Json(int status, JsonNode body, string contentType = "application/json; charset=utf-8") =>
        new(status) { Body = Encode(body), ContentType = contentType };

    public static Answer Text(int status, string text) =>
        new(status) { Body = Encoding.UTF8.GetBytes(text), ContentType = "text/plain; charset=utf-8" };

    public Answer With(string header, string value) => this with { Headers = [.. Headers, new(header, value)] };

    private static ReadOnlyMemory<byte> Encode(JsonNode body)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            body.WriteTo(writer);
        return stream.ToArray();
    }
}
