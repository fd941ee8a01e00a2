using AdaptiveCards.Json;

namespace AdaptiveCards;

/// <summary>A button that calls the bot and gets a card back (Universal Actions).</summary>
public class AdaptiveExecuteAction : AdaptiveAction
{
    public const string TypeName = "Action.Execute";

    internal static new readonly MemberTable Table = new MemberTable<AdaptiveExecuteAction>()
        .Text("verb", o => o.Verb, (o, v) => o.Verb = v)
        .Shaped("data", o => o.Data, (o, v) => o.Data = v, ActionData.Write, ActionData.Read)
        .Choice("associatedInputs", o => o.AssociatedInputs, (o, v) => o.AssociatedInputs = v)
        .Inherit(AdaptiveAction.Table);

    public override string Type { get; set; } = TypeName;

    public string Verb { get; set; }

    public object Data { get; set; }

    public string DataJson
    {
        get => ActionData.ToText(Data);
        set => Data = ActionData.FromText(value);
    }

    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }

    internal override MemberTable Members => Table;
}
