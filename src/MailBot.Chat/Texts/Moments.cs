using System.Globalization;
using MailBot.Chat.Cards;

namespace MailBot.Chat.Texts;

/// <summary>Points in time as people say them: « jeudi 12 mars à 18 h », "Thursday 12 March at 18:00".</summary>
internal static class Moments
{
    public static string Day(DateTimeOffset at, string language, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("dddd d MMMM", TextCatalogue.Culture(language));

    /// <summary>« aujourd’hui », « demain », or the day.</summary>
    public static string NearDay(DateTimeOffset at, DateTimeOffset now, Viewer viewer)
    {
        var days = (TimeZoneInfo.ConvertTime(at, viewer.Zone).Date - TimeZoneInfo.ConvertTime(now, viewer.Zone).Date).Days;
        return days switch
        {
            0 => TextCatalogue.Cards.Say(viewer.Language, "Day.Today"),
            1 => TextCatalogue.Cards.Say(viewer.Language, "Day.Tomorrow"),
            _ => Day(at, viewer.Language, viewer.Zone),
        };
    }

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
