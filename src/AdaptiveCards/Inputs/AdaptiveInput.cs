using AdaptiveCards.Json;

namespace AdaptiveCards;

/// <summary>A field to fill in; its id is the name in the data that comes back.</summary>
public abstract class AdaptiveInput : AdaptiveElement
{
    internal static new readonly MemberTable Table = new MemberTable<AdaptiveInput>().Inherit(AdaptiveElement.Table)
        .Text("label", o => o.Label, (o, v) => o.Label = v)
        .Flag("isRequired", o => o.IsRequired, (o, v) => o.IsRequired = v)
        .Text("errorMessage", o => o.ErrorMessage, (o, v) => o.ErrorMessage = v);

    public string Label { get; set; }

    public bool IsRequired { get; set; }

    public string ErrorMessage { get; set; }
}
