using System.Text.Json.Serialization;

namespace MailBot.Benchmarks.Turns.Floor;

internal sealed record FloorActivity
{
    public string? Type { get; init; }
    public string? Id { get; init; }
    public DateTimeOffset? Timestamp { get; init; }
    public DateTimeOffset? LocalTimestamp { get; init; }
    public string? LocalTimezone { get; init; }
    public string? ServiceUrl { get; init; }
    public string? ChannelId { get; init; }
    public FloorAccount? From { get; init; }
    public FloorConversation? Conversation { get; init; }
    public FloorAccount? Recipient { get; init; }
    public string? Locale { get; init; }
    public string? TextFormat { get; init; }
    public string? Text { get; init; }
    public string? InputHint { get; init; }
    public string? ReplyToId { get; init; }
    public string? Name { get; init; }
    public string? DeliveryMode { get; init; }
    public List<FloorAttachment>? Attachments { get; init; }
    public List<FloorClientInfo>? Entities { get; init; }
    public FloorChannelData? ChannelData { get; init; }
    public FloorInvoke? Value { get; init; }
}

internal sealed record FloorAccount(string? Id, string? Name, string? AadObjectId);

internal sealed record FloorConversation(string? Id, string? ConversationType, string? TenantId);

internal sealed record FloorAttachment(string? ContentType, string? Content);

internal sealed record FloorClientInfo(string? Type, string? Locale, string? Country, string? Platform, string? Timezone);

internal sealed record FloorChannelData(FloorId? Tenant, FloorName? Source);

internal sealed record FloorId(string? Id);

internal sealed record FloorName(string? Name);

internal sealed record FloorInvoke(FloorAction? Action, string? Trigger);

internal sealed record FloorAction(string? Type, string? Id, string? Title, string? Verb, Dictionary<string, string>? Data);

internal sealed record FloorReplies(List<FloorActivity> Activities);

internal sealed record FloorCardAnswer(int StatusCode, string Type, FloorCard Value);

internal sealed record FloorCard(string Type, string Version, List<FloorElement> Body, List<FloorButton> Actions);

internal sealed record FloorElement(string Type)
{
    public string? Text { get; init; }
    public string? Size { get; init; }
    public string? Weight { get; init; }
    public bool? Wrap { get; init; }
    public List<FloorFact>? Facts { get; init; }
}

internal sealed record FloorFact(string Title, string Value);

internal sealed record FloorButton(string Type, string Title, string Verb, Dictionary<string, string> Data);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FloorActivity))]
[JsonSerializable(typeof(FloorReplies))]
[JsonSerializable(typeof(FloorCardAnswer))]
internal sealed partial class FloorJson : JsonSerializerContext;
