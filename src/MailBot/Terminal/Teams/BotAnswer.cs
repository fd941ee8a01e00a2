using System.Text.Json;

namespace MailBot.Terminal.Teams;

/// <summary>What the bot's endpoint answered to one activity.</summary>
/// <param name="Status">HTTP status; null when the endpoint could not be reached or did not answer in time.</param>
/// <param name="Body">Response body; for an invoke, the invoke response. When unreached, why.</param>
internal sealed record BotAnswer(int? Status, string Body)
{
    public const string CardType = "application/vnd.microsoft.card.adaptive";
    public const string MessageType = "application/vnd.microsoft.activity.message";

    public bool Succeeded => Status is >= 200 and < 300;

    /// <summary>The body as JSON; null when it is empty or isn't a JSON object.</summary>
    public JsonElement? Json { get; } = Parse(Body);

    /// <summary>The status inside an invoke response; absent means that of HTTP.</summary>
    public int? InvokeStatus =>
        Member("statusCode") is { ValueKind: JsonValueKind.Number } code ? code.GetInt32() : Status;

    public string? InvokeType => Member("type") is { ValueKind: JsonValueKind.String } type ? type.GetString() : null;

    public JsonElement? InvokeValue => Member("value");

    /// <summary>The card that replaces the clicked one for the clicker, if the answer is a card.</summary>
    public JsonElement? Card =>
        InvokeType == CardType && InvokeValue is { ValueKind: JsonValueKind.Object } card ? card : null;

    /// <summary>The text of a message or error answer.</summary>
    public string? Text => InvokeValue switch
    {
        { ValueKind: JsonValueKind.String } text when InvokeType == MessageType => text.GetString(),
        { ValueKind: JsonValueKind.Object } error when InvokeType != CardType
            && error.TryGetProperty("message", out var message)
            && message.ValueKind == JsonValueKind.String => message.GetString(),
        _ => null,
    };

    private JsonElement? Member(string name) =>
        Json is { } json && json.TryGetProperty(name, out var member) ? member : null;

    private static JsonElement? Parse(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            // An endpoint may answer with plain text or HTML: the body stays readable as it is.
            return null;
        }
    }
}
