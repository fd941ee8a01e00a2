using System.CommandLine;
using System.Globalization;

namespace MailBot.Cli;

/// <summary>`--lang fr|en`: the language of sentences for people.</summary>
internal static class LanguageOption
{
    public static Option<string> Create()
    {
        var option = new Option<string>("--lang") { Description = "The language of sentences, in JSON too (default: the machine's, else French).", HelpName = "fr|en" };
        option.AcceptOnlyFromAmong("fr", "en");
        return option;
    }

    /// <summary>As asked for; else English on a machine that speaks English, and French.</summary>
    public static CultureInfo Culture(ParseResult parsed, Option<string> option) =>
        CultureInfo.GetCultureInfo((parsed.GetValue(option) ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) == "en" ? "en-GB" : "fr-FR");
}
