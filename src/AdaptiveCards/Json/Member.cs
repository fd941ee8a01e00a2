using System.Text.Json;

namespace AdaptiveCards.Json;

/// <summary>One JSON member of an object: its wire name, how it is written (defaults are left out) and how it is read.</summary>
internal sealed record Member(string Name, Action<object, Utf8JsonWriter> Write, Action<object, JsonElement, Reading> Read);
