using AdaptiveCards;
using MailBot.Chat.Texts;

namespace MailBot.Chat.Cards;

/// <summary>The fields of forms. Each has a label; an example stands in it while it is empty.</summary>
internal static class Fields
{
    /// <summary>An address, or a name.</summary>
    private const int Line = 254;

    /// <summary>A hundred names.</summary>
    private const int Row = 4000;

    public static AdaptiveTextInput Required(string id, string? value, string key, string language, AdaptiveTextInputStyle style = AdaptiveTextInputStyle.Text)
    {
        var field = Optional(id, value, key, language);
        field.IsRequired = true;
        field.ErrorMessage = Say(language, $"{key}.Error");
        field.Style = style;
        return field;
    }

    public static AdaptiveTextInput Optional(string id, string? value, string key, string language) => new()
    {
        Id = id,
        Label = Say(language, key),
        Placeholder = Say(language, $"{key}.Example"),
        Value = value,
        MaxLength = Line,
    };

    /// <summary>Names, separated by commas.</summary>
    public static AdaptiveTextInput Names(string id, IEnumerable<string> names, string key, string language, bool required)
    {
        var field = required ? Required(id, string.Join(", ", names), key, language) : Optional(id, string.Join(", ", names), key, language);
        field.MaxLength = Row;
        return field;
    }

    /// <summary>One of a few, all of them in sight.</summary>
    public static AdaptiveChoiceSetInput Choice(string id, string? value, string label, string error, params IReadOnlyList<AdaptiveChoice> choices)
    {
        var field = new AdaptiveChoiceSetInput
        {
            Id = id,
            Label = label,
            ErrorMessage = error,
            IsRequired = true,
            Style = AdaptiveChoiceInputStyle.Expanded,
            Wrap = true,
            Value = value,
        };
        field.Choices.AddRange(choices);
        return field;
    }

    private static string Say(string language, string key) => TextCatalogue.Cards.Say(language, key);
}
