using AdaptiveCards.Json;

namespace AdaptiveCards;

/// <summary>An element that this model lacks; its members live in AdditionalProperties.</summary>
public class AdaptiveUnknownElement : AdaptiveElement
{
    public override string Type { get; set; }

    internal override MemberTable Members => Table;
}

/// <summary>An action that this model lacks; its members live in AdditionalProperties.</summary>
public class AdaptiveUnknownAction : AdaptiveAction
{
    public override string Type { get; set; }

    internal override MemberTable Members => Table;
}
