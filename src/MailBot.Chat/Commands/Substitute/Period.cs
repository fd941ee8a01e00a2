using MailBot.Chat.Language;
using MailBot.Requests.Approvals;

namespace MailBot.Chat.Commands.Substitute;

/// <summary>From when until when, in the company's own days.</summary>
/// <param name="LastDay">The last day, included.</param>
/// <param name="Until">The midnight after it.</param>
internal sealed record Period(DateTimeOffset From, DateTimeOffset Until, DateOnly LastDay)
{
    /// <returns>Null when one of the days is in no calendar.</returns>
    public static Period? Read(TypedDate? from, TypedDate until, DateTimeOffset now, Deadlines deadlines)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, deadlines.Zone).DateTime);
        if (Calendar.Resolve(until, today, last: true) is not { } lastDay) return null;
        if (from is null) return new Period(now, Midnight(lastDay.AddDays(1), deadlines), lastDay);
        return Calendar.Resolve(from.Value, today, last: false) is { } firstDay
            ? new Period(Midnight(firstDay, deadlines), Midnight(lastDay.AddDays(1), deadlines), lastDay)
            : null;
    }

    private static DateTimeOffset Midnight(DateOnly day, Deadlines deadlines)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, deadlines.Zone.GetUtcOffset(local));
    }
}
