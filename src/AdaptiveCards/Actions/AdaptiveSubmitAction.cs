using AdaptiveCards.Json;

namespace AdaptiveCards;

/// <summary>A button that sends its data as a message.</summary>
public class AdaptiveSubmitAction : AdaptiveAction
{
    public const string TypeName = "Action.Submit";

    internal static new readonly MemberTable Table = new MemberTable<AdaptiveSubmitAction>()
        .Shaped("data", o => o.Data, (o, v) => o.Data = v, ActionData.Write, ActionData.Read)
        .Choice("associatedInputs", o => o.AssociatedInputs, (o, v) => o.AssociatedInputs = v)
        .Inherit(AdaptiveAction.Table);

    public override string Type { get; set; } = TypeName;

    public object Data { get; set; }

    public string DataJson
    {
        get => ActionData.ToText(Data);
        set => Data = ActionData.FromText(value);
    }

    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }

    internal override MemberTable Members => Table;
}
