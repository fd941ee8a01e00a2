using AdaptiveCards.Json;

namespace AdaptiveCards;

public class AdaptiveOpenUrlAction : AdaptiveAction
{
    public const string TypeName = "Action.OpenUrl";

    internal static new readonly MemberTable Table = new MemberTable<AdaptiveOpenUrlAction>()
        .Text("url", o => o.UrlString, (o, v) => o.UrlString = v)
        .Inherit(AdaptiveAction.Table);

    public override string Type { get; set; } = TypeName;

    public string UrlString { get; set; }

    public Uri Url
    {
        get => UrlString is null ? null : new Uri(UrlString, UriKind.RelativeOrAbsolute);
        set => UrlString = value?.ToString();
    }

    internal override MemberTable Members => Table;
}

/// <summary>Unfolds a card within the card.</summary>
public class AdaptiveShowCardAction : AdaptiveAction
{
    public const string TypeName = "Action.ShowCard";

    internal static new readonly MemberTable Table = new MemberTable<AdaptiveShowCardAction>()
        .Shaped("card", o => o.Card, (o, v) => o.Card = v, CardWriter.Write, CardReader.Card)
        .Inherit(AdaptiveAction.Table);

    public override string Type { get; set; } = TypeName;

    public AdaptiveCard Card { get; set; }

    internal override MemberTable Members => Table;
}

public class AdaptiveToggleVisibilityAction : AdaptiveAction
{
    public const string TypeName = "Action.ToggleVisibility";

    internal static new readonly MemberTable Table = new MemberTable<AdaptiveToggleVisibilityAction>()
        .List("targetElements", o => o.TargetElements, CardWriter.Write, AdaptiveTargetElement.Read)
        .Inherit(AdaptiveAction.Table);

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveTargetElement> TargetElements { get; set; } = [];

    internal override MemberTable Members => Table;
}

public class AdaptiveTargetElement : ICardObject
{
    internal static readonly MemberTable Table = new MemberTable<AdaptiveTargetElement>()
        .Text("elementId", o => o.ElementId, (o, v) => o.ElementId = v)
        .MaybeFlag("isVisible", o => o.IsVisible, (o, v) => o.IsVisible = v);

    public AdaptiveTargetElement()
    {
    }

    public AdaptiveTargetElement(string elementId) => ElementId = elementId;

    public AdaptiveTargetElement(string elementId, bool isVisible)
    {
        ElementId = elementId;
        IsVisible = isVisible;
    }

    public string ElementId { get; set; }

    public bool? IsVisible { get; set; }

    MemberTable ICardObject.Members => Table;

    string ICardObject.TypeOnWire => null;

    SerializableDictionary<string, object> ICardObject.Additional => null;

    internal static AdaptiveTargetElement Read(System.Text.Json.JsonElement json, Reading reading) =>
        json.ValueKind == System.Text.Json.JsonValueKind.String ? new AdaptiveTargetElement(json.GetString()) : CardReader.Of<AdaptiveTargetElement>(json, reading);
}

/// <summary>Buttons within the body.</summary>
public class AdaptiveActionSet : AdaptiveElement
{
    public const string TypeName = "ActionSet";

    internal static new readonly MemberTable Table = new MemberTable<AdaptiveActionSet>()
        .List("actions", o => o.Actions, CardWriter.Write, CardReader.Action)
        .Inherit(AdaptiveElement.Table);

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveAction> Actions { get; set; } = [];

    internal override MemberTable Members => Table;
}
