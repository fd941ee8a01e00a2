using AdaptiveCards;

namespace MailBot.Chat.Cards;

/// <summary>The few shapes that all cards are made of. A person's words only ever become text runs, which know no Markdown.</summary>
internal static class Blocks
{
    public static AdaptiveTextBlock Heading(string text) => new(text)
    {
        Style = AdaptiveTextBlockStyle.Heading,
        Size = AdaptiveTextSize.Medium,
        Weight = AdaptiveTextWeight.Bolder,
        Wrap = true,
    };

    /// <summary>The sentence that matters most, in a size of its own.</summary>
    public static AdaptiveRichTextBlock Lead(string text) => new()
    {
        Inlines = { new AdaptiveTextRun(text) { Weight = AdaptiveTextWeight.Bolder } },
        Spacing = AdaptiveSpacing.Small,
    };

    public static AdaptiveRichTextBlock Plain(string text) => new() { Inlines = { new AdaptiveTextRun(text) }, Spacing = AdaptiveSpacing.Small };

    /// <summary>« Motif : pour le formulaire du site ».</summary>
    public static AdaptiveRichTextBlock Fact(string label, string value) => new()
    {
        Inlines = { new AdaptiveTextRun(label + " ") { IsSubtle = true }, new AdaptiveTextRun(value) },
        Spacing = AdaptiveSpacing.Small,
    };

    public static AdaptiveRichTextBlock Small(string text) => new()
    {
        Inlines = { new AdaptiveTextRun(text) { IsSubtle = true, Size = AdaptiveTextSize.Small } },
        Spacing = AdaptiveSpacing.Small,
    };

    public static AdaptiveContainer Notice(string text, AdaptiveContainerStyle style = AdaptiveContainerStyle.Emphasis) => new()
    {
        Style = style,
        Items = { new AdaptiveRichTextBlock { Inlines = { new AdaptiveTextRun(text) } } },
    };

    /// <summary>A state as a word on a coloured ground: never by colour alone.</summary>
    public static AdaptiveContainer State(string text, AdaptiveContainerStyle style) => new()
    {
        Style = style,
        Items = { new AdaptiveRichTextBlock { Inlines = { new AdaptiveTextRun(text) { Weight = AdaptiveTextWeight.Bolder } } } },
    };

    public static AdaptiveRichTextBlock FieldError(string text) => new()
    {
        Inlines = { new AdaptiveTextRun(text) { Color = AdaptiveTextColor.Attention } },
        Spacing = AdaptiveSpacing.None,
    };
}
