using System.Globalization;
using System.Resources;
using MailBot.Dns.Texts;

namespace MailBot.Dns.Reports;

/// <summary>Why no report was made, and when to ask again.</summary>
public static class DeskRefusalTexts
{
    private static readonly ResourceManager Texts = new("MailBot.Dns.Reports.DeskTexts", typeof(DeskRefusalTexts).Assembly);

    public static string Say(DeskAnswer.Refused refused, CultureInfo culture)
    {
        var key = refused.Why.ToString();
        var text = Texts.GetString(key, culture) ?? throw new MissingManifestResourceException($"There is no text \"{key}\".");
        var seconds = Math.Max(1, (int)Math.Ceiling(refused.RetryAfter.TotalSeconds));
        return FactFilling.Fill(key, text, new Dictionary<string, string> { ["seconds"] = seconds.ToString("N0", culture) });
    }
}
