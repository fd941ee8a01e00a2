using System.Globalization;
using System.Resources;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Rendering;

/// <summary>The words around a report.</summary>
internal static class RenderingTexts
{
    private static readonly ResourceManager Texts = new("MailBot.Dns.Rendering.RenderingTexts", typeof(RenderingTexts).Assembly);

    public static string Area(MailArea area, CultureInfo culture) => Say($"Area.{area}", culture);

    public static string Verdict(Verdict verdict, CultureInfo culture) => Say($"Verdict.{verdict}", culture);

    /// <exception cref="MissingManifestResourceException">There is no such sentence: a fault of the program.</exception>
    public static string Say(string key, CultureInfo culture, params ReadOnlySpan<object?> facts)
    {
        var text = Texts.GetString(key, culture) ?? throw new MissingManifestResourceException($"There is no text \"{key}\".");
        return facts.Length == 0 ? text : string.Format(culture, text, facts);
    }
}
