namespace MailBot.Requests.Approvals;

/// <summary>Deadlines in working days (Monday to Friday), at 18:00 in the company's time zone.</summary>
public sealed class Deadlines(TimeZoneInfo zone, int workingDays)
{
    private static readonly TimeSpan EndOfDay = TimeSpan.FromHours(18);

    public TimeZoneInfo Zone { get; } = zone;

    public DateTimeOffset ForRequestSentAt(DateTimeOffset sent) => Add(sent, workingDays);

    /// <summary>A question gives one more working day.</summary>
    public DateTimeOffset Extend(DateTimeOffset deadline) => Add(deadline, 1);

    public static DateTimeOffset Half(DateTimeOffset sent, DateTimeOffset deadline) => sent + ((deadline - sent) / 2);

    private DateTimeOffset Add(DateTimeOffset from, int days)
    {
        var day = TimeZoneInfo.ConvertTime(from, Zone).Date;
        while (days > 0)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) days--;
        }

        var local = day + EndOfDay;
        return new DateTimeOffset(local, Zone.GetUtcOffset(local));
    }
}
