using System.Text.Json;

namespace AdaptiveCards.Json;

/// <summary>Reads one card: what is not understood becomes a warning, never a crash.</summary>
internal sealed class Reading
{
    public List<AdaptiveWarning> Warnings { get; } = [];

    public string Text(JsonElement element, string name)
    {
        if (element.ValueKind == JsonValueKind.String) return element.GetString();
        if (element.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False) return element.GetRawText();
        Warn(element, name);
        return null;
    }

    public bool? Flag(JsonElement element, string name)
    {
        if (element.ValueKind is JsonValueKind.True or JsonValueKind.False) return element.GetBoolean();
        Warn(element, name);
        return null;
    }

    public double? Number(JsonElement element, string name)
    {
        if (element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var number)) return number;
        Warn(element, name);
        return null;
    }

    public TEnum? Choice<TEnum>(JsonElement element, string name) where TEnum : struct, Enum
    {
        if (element.ValueKind == JsonValueKind.String && Enum.TryParse<TEnum>(element.GetString(), ignoreCase: true, out var choice) && element.GetString().All(char.IsAsciiLetter)) return choice;
        Warn(element, name);
        return null;
    }

    public IEnumerable<JsonElement> Items(JsonElement element, string name)
    {
        if (element.ValueKind == JsonValueKind.Array) return element.EnumerateArray();
        Warn(element, name);
        return [];
    }

    private void Warn(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Null)
            Warn(name);
    }

    public void Warn(string name) => Warnings.Add(new AdaptiveWarning(-1, $"The value of \"{name}\" is not understood and was left out."));

    public void WarnOfUnknown(string name) => Warnings.Add(new AdaptiveWarning(-1, $"\"{name}\" is not known here and was left out."));
}
