namespace MailBot.Chat.Commands.DnsReport.Weekly;

internal static class WeeklyTimes
{
    /// <summary>The next such day and hour on the company's clocks, after this moment.</summary>
    public static DateTimeOffset Next(DateTimeOffset after, WeeklyDnsCheck weekly, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(after, zone).DateTime;
        var at = local.Date.AddDays(((int)weekly.Day - (int)local.DayOfWeek + 7) % 7).AddHours(weekly.Hour);
        if (at <= local) at = at.AddDays(7);
        // The hour that is left out in spring.
        if (zone.IsInvalidTime(at)) at = at.AddHours(1);
        return new DateTimeOffset(at, zone.GetUtcOffset(at));
    }
}
