namespace AdaptiveCards;

/// <summary>What a client shows that doesn't know an element: nothing, or another element.</summary>
public class AdaptiveFallbackElement
{
    public const string drop = "drop";

    public AdaptiveFallbackElement()
    {
    }

    public AdaptiveFallbackElement(AdaptiveFallbackType fallbackType) => Type = fallbackType;

    public AdaptiveFallbackElement(AdaptiveTypedElement fallbackContent)
    {
        Type = AdaptiveFallbackType.Content;
        Content = fallbackContent;
    }

    public enum AdaptiveFallbackType { None, Drop, Content }

    public AdaptiveFallbackType Type { get; set; }

    public AdaptiveTypedElement Content { get; set; }
}
