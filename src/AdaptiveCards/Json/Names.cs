namespace AdaptiveCards.Json;

/// <summary>Enum values on the wire: lower camel case.</summary>
internal static class Names
{
    public static string Wire<TEnum>(TEnum value) where TEnum : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
