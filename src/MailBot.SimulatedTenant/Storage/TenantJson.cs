using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MailBot.SimulatedTenant.Seed;
using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Storage;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Tenant))]
[JsonSerializable(typeof(TenantSeed))]
[JsonSerializable(typeof(TenantKnobs))]
[JsonSerializable(typeof(TenantFault))]
[JsonSerializable(typeof(NewGroupKnob))]
[JsonSerializable(typeof(TenantLogEntry))]
internal sealed partial class TenantJson : JsonSerializerContext;

/// <summary>The same types, written for files that people open: accents stay readable.</summary>
internal static class TenantText
{
    public static TenantJson Lines { get; } = new(new JsonSerializerOptions(TenantJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static TenantJson Indented { get; } = new(new JsonSerializerOptions(TenantJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true });
}
