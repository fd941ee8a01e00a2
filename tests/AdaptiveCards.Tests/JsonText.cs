using System.Text.Json;
using System.Text.Json.Serialization;

namespace AdaptiveCards.Tests;

[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(Dictionary<string, JsonElement>))]
internal sealed partial class JsonText : JsonSerializerContext;
