using System.Text.Json.Serialization;
using MailBot.Requests.Approvals;
using MailBot.Requests.Execution;

namespace MailBot.Storage.Requests;

/// <summary>The parts of a request that are read and written whole.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(IReadOnlyList<RequestItem>))]
[JsonSerializable(typeof(Decision))]
[JsonSerializable(typeof(ItemFailure))]
internal sealed partial class StoredJson : JsonSerializerContext;
