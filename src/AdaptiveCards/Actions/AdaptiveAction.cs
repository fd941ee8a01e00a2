using AdaptiveCards.Json;

namespace AdaptiveCards;

/// <summary>A button.</summary>
public abstract class AdaptiveAction : AdaptiveTypedElement
{
    internal static new readonly MemberTable Table = new MemberTable<AdaptiveAction>()
        .Text("title", o => o.Title, (o, v) => o.Title = v)
        .Text("iconUrl", o => o.IconUrl, (o, v) => o.IconUrl = v)
        .Text("style", o => o.Style, (o, v) => o.Style = v)
        .Flag("isEnabled", o => o.IsEnabled, (o, v) => o.IsEnabled = v, standard: true)
        .Choice("mode", o => o.Mode, (o, v) => o.Mode = v)
        .Text("tooltip", o => o.Tooltip, (o, v) => o.Tooltip = v)
        .Inherit(AdaptiveTypedElement.Table);

    public string Title { get; set; }

    public string IconUrl { get; set; }

    /// <summary>"default", "positive" or "destructive"; Teams draws them alike.</summary>
    public string Style { get; set; }

    public bool IsEnabled { get; set; } = true;

    public AdaptiveActionMode Mode { get; set; }

    public string Tooltip { get; set; }
}
