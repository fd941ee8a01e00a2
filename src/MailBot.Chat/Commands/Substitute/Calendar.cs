using MailBot.Chat.Language;

namespace MailBot.Chat.Commands.Substitute;

/// <summary>Which day a typed one means, seen from today: the next that fits, today included for numbered days.</summary>
internal static class Calendar
{
    /// <param name="last">The last day of a span that a word names (« la semaine prochaine »), rather than its first.</param>
    /// <returns>Null for a day that no calendar has.</returns>
    public static DateOnly? Resolve(TypedDate typed, DateOnly today, bool last) => typed switch
    {
        { Word: { } word } => Named(word, today, last),
        { Day: { } day, Month: { } month, Year: { } year } => Day(year, month, day),
        { Day: { } day, Month: { } month } => Day(today.Year, month, day) is { } here && here >= today ? here : Day(today.Year + 1, month, day),
        { Day: { } day } => InMonth(today, day) is { } here && here >= today ? here : InMonth(today.AddDays(1 - today.Day).AddMonths(1), day),
        _ => null,
    };

    private static DateOnly Named(DayWord word, DateOnly today, bool last) => word switch
    {
        DayWord.Today => today,
        DayWord.Tomorrow => today.AddDays(1),
        DayWord.DayAfterTomorrow => today.AddDays(2),
        DayWord.EndOfWeek => On(DayOfWeek.Friday, today),
        DayWord.NextWeek => On(DayOfWeek.Monday, today.AddDays(1)).AddDays(last ? 4 : 0),
        DayWord.EndOfMonth => EndOfMonth(today),
        DayWord.NextMonth => last ? EndOfMonth(FirstOfNextMonth(today)) : FirstOfNextMonth(today),
        _ => On(Weekday(word), today.AddDays(1)),
    };

    private static DayOfWeek Weekday(DayWord word) => word switch
    {
        DayWord.Monday => DayOfWeek.Monday,
        DayWord.Tuesday => DayOfWeek.Tuesday,
        DayWord.Wednesday => DayOfWeek.Wednesday,
        DayWord.Thursday => DayOfWeek.Thursday,
        DayWord.Friday => DayOfWeek.Friday,
        DayWord.Saturday => DayOfWeek.Saturday,
        DayWord.Sunday => DayOfWeek.Sunday,
        _ => throw new InvalidOperationException($"{word} is no day of the week."),
    };

    private static DateOnly On(DayOfWeek wanted, DateOnly from) => from.AddDays(((int)wanted - (int)from.DayOfWeek + 7) % 7);

    private static DateOnly FirstOfNextMonth(DateOnly day) => day.AddDays(1 - day.Day).AddMonths(1);

    private static DateOnly EndOfMonth(DateOnly day) => FirstOfNextMonth(day).AddDays(-1);

    private static DateOnly? InMonth(DateOnly month, int day) => Day(month.Year, month.Month, day);

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}
