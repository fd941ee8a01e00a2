namespace AdaptiveCards;

/// <summary>Upstream's dictionary type for members that a class doesn't know.</summary>
#pragma warning disable CA2237 // Upstream's name; it is serialised as JSON only.
public class SerializableDictionary<TKey, TValue> : Dictionary<TKey, TValue>
{
    public SerializableDictionary()
    {
    }

    public SerializableDictionary(IEqualityComparer<TKey> comparer)
        : base(comparer)
    {
    }
}
