using System.Text.Json.Serialization;

namespace MailBot.Dns.Propagation;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(PropagationWatch))]
internal sealed partial class PropagationJson : JsonSerializerContext;
