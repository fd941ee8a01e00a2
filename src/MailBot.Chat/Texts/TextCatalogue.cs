using System.Globalization;
using System.Resources;

namespace MailBot.Chat.Texts;

/// <summary>The bot's sentences: French in the program, English beside it. No sentence stands anywhere else.</summary>
internal sealed class TextCatalogue(string name)
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private readonly ResourceManager resources = new($"MailBot.Chat.Texts.{name}", typeof(TextCatalogue).Assembly);

    public static TextCatalogue Cards { get; } = new("CardTexts");

    public static TextCatalogue Replies { get; } = new("Replies");

    public static CultureInfo Culture(string language) => language == "en" ? English : French;

    /// <exception cref="MissingManifestResourceException">The key has no sentence: a fault of the program, found by a test.</exception>
    public string Say(string language, string key, params ReadOnlySpan<object?> facts)
    {
        var culture = Culture(language);
        var text = resources.GetString(key, culture) ?? throw new MissingManifestResourceException($"There is no text \"{key}\".");
        return facts.IsEmpty ? text : string.Format(culture, text, facts);
    }
}
