using System.Globalization;

namespace MailBot.Chat.Texts;

/// <summary>Points in time as people say them: « jeudi 12 mars à 18 h », "Thursday 12 March at 18:00".</summary>
internal static class Moments
{
    public static string Day(DateTimeOffset at, string language, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("dddd d MMMM", TextCatalogue.Culture(language));

    public static string Hour(DateTimeOffset at, string language, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        if (language == "en") return local.ToString("HH:mm", CultureInfo.InvariantCulture);
        return local.Minute == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{local.Hour}\u00a0h")
            : string.Create(CultureInfo.InvariantCulture, $"{local.Hour}\u00a0h\u00a0{local.Minute:00}");
    }

    public static string DayAndHour(DateTimeOffset at, string language, TimeZoneInfo zone) =>
        language == "en" ? $"{Day(at, language, zone)} at {Hour(at, language, zone)}" : $"{Day(at, language, zone)} à {Hour(at, language, zone)}";
}
