using System.Text.Json.Serialization;

namespace MailBot.Dns.Checks.Spf.Rendering;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SpfCommandResult))]
public sealed partial class SpfCommandJson : JsonSerializerContext;
