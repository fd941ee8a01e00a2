namespace AdaptiveCards.Json;

/// <summary>What the reader and the writer need of a class.</summary>
internal interface ICardObject
{
    MemberTable Members { get; }

    /// <summary>The "type" member; null for objects that carry none.</summary>
    string TypeOnWire { get; }

    /// <summary>Members that the class doesn't know; null where they are dropped.</summary>
    SerializableDictionary<string, object> Additional { get; }
}
