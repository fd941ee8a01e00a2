using System.Globalization;
using MailBot.Chat.Cards;

namespace MailBot.Chat.Texts;

/// <summary>Points in time as people say them: « jeudi 12 mars à 18 h », "Thursday 12 March at 18:00".</summary>
internal static class Moments
{
    public static string Day(DateTimeOffset at, string language, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        return local.ToString($"dddd {DayOfMonth(local.Day, language)} MMMM", TextCatalogue.Culture(language));
    }

    /// <summary>With its year: « mardi 1er décembre 2026 ».</summary>
    public static string Date(DateOnly day, string language) =>
        day.ToString($"dddd {DayOfMonth(day.Day, language)} MMMM yyyy", TextCatalogue.Culture(language));

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

    /// <summary>In French the first of a month, and it alone, is an ordinal.</summary>
    private static string DayOfMonth(int day, string language) => day == 1 && language != "en" ? "d'er'" : "d";
}
