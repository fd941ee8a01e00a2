using System.Text.Json;
using System.Text.Json.Serialization;
using MailBot.Requests.Contracts;

namespace MailBot.Requests.Kinds.Aliases;

/// <summary>The facts of a request about an alias: what its form holds. In a draft anything may be missing or wrong.</summary>
/// <param name="Address">As typed until the request is sent, then as it will be.</param>
/// <param name="TargetId">Directory id of a person, or the provider's id of a group.</param>
/// <param name="TargetName">Display name, for people to read.</param>
/// <param name="Recipient">Filled in when the facts have been checked.</param>
public sealed record AliasFacts(
    string? Address = null,
    string? TargetId = null,
    string? TargetName = null,
    AliasRecipient? Recipient = null)
{
    public string Encode() => JsonSerializer.Serialize(this, AliasJson.Default.AliasFacts);

    public static AliasFacts Decode(string payload) =>
        JsonSerializer.Deserialize(payload, AliasJson.Default.AliasFacts) ?? new AliasFacts();
}

/// <summary>The mailbox or group that an alias is about, as it was when the facts were checked.</summary>
public sealed record AliasRecipient(string Id, string Name, string PrimaryAddress, RecipientType Type);

/// <summary>One step: this address, that recipient.</summary>
public sealed record AliasStep(string Address, AliasRecipient Recipient)
{
    public string Encode() => JsonSerializer.Serialize(this, AliasJson.Default.AliasStep);

    public static AliasStep Decode(string step) => JsonSerializer.Deserialize(step, AliasJson.Default.AliasStep)
        ?? throw new JsonException("A stored step is empty.");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AliasFacts))]
[JsonSerializable(typeof(AliasStep))]
internal sealed partial class AliasJson : JsonSerializerContext;
