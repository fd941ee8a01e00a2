namespace AdaptiveCards.Json;

/// <summary>Elements and actions by their name on the wire.</summary>
internal static class KnownTypes
{
    private static readonly Dictionary<string, Func<AdaptiveElement>> Elements = new(StringComparer.Ordinal)
    {
        [AdaptiveTextBlock.TypeName] = () => new AdaptiveTextBlock(),
        [AdaptiveRichTextBlock.TypeName] = () => new AdaptiveRichTextBlock(),
        [AdaptiveFactSet.TypeName] = () => new AdaptiveFactSet(),
        [AdaptiveContainer.TypeName] = () => new AdaptiveContainer(),
        [AdaptiveColumnSet.TypeName] = () => new AdaptiveColumnSet(),
        [AdaptiveColumn.TypeName] = () => new AdaptiveColumn(),
        [AdaptiveTable.TypeName] = () => new AdaptiveTable(),
        [AdaptiveImage.TypeName] = () => new AdaptiveImage(),
        [AdaptiveImageSet.TypeName] = () => new AdaptiveImageSet(),
        [AdaptiveActionSet.TypeName] = () => new AdaptiveActionSet(),
        [AdaptiveTextInput.TypeName] = () => new AdaptiveTextInput(),
        [AdaptiveChoiceSetInput.TypeName] = () => new AdaptiveChoiceSetInput(),
        [AdaptiveDateInput.TypeName] = () => new AdaptiveDateInput(),
        [AdaptiveTimeInput.TypeName] = () => new AdaptiveTimeInput(),
        [AdaptiveNumberInput.TypeName] = () => new AdaptiveNumberInput(),
        [AdaptiveToggleInput.TypeName] = () => new AdaptiveToggleInput(),
    };

    private static readonly Dictionary<string, Func<AdaptiveAction>> Actions = new(StringComparer.Ordinal)
    {
        [AdaptiveExecuteAction.TypeName] = () => new AdaptiveExecuteAction(),
        [AdaptiveSubmitAction.TypeName] = () => new AdaptiveSubmitAction(),
        [AdaptiveOpenUrlAction.TypeName] = () => new AdaptiveOpenUrlAction(),
        [AdaptiveShowCardAction.TypeName] = () => new AdaptiveShowCardAction(),
        [AdaptiveToggleVisibilityAction.TypeName] = () => new AdaptiveToggleVisibilityAction(),
    };

    public static AdaptiveElement Element(string type) => Elements.TryGetValue(type, out var make) ? make() : null;

    public static AdaptiveAction Action(string type) => Actions.TryGetValue(type, out var make) ? make() : null;
}
