using MailBot.Chat.Commands.Substitute;
using MailBot.Chat.Language;

namespace MailBot.Chat.Tests.Conversing;

/// <summary>Typed days, seen from Monday 9 March 2026.</summary>
public sealed class CalendarTests
{
    private static readonly DateOnly Today = new(2026, 3, 9);

    [Theory]
    [InlineData(24, 8, null, "2026-08-24")]
    [InlineData(8, 3, null, "2027-03-08")]
    [InlineData(9, 3, null, "2026-03-09")]
    [InlineData(24, null, null, "2026-03-24")]
    [InlineData(5, null, null, "2026-04-05")]
    [InlineData(1, 1, 2026, "2026-01-01")]
    [InlineData(31, 2, null, null)]
    [InlineData(29, 2, null, null)]
    [InlineData(29, 2, 2028, "2028-02-29")]
    [InlineData(31, 4, 2026, null)]
    [InlineData(0, 4, 2026, null)]
    [InlineData(1, 13, 2026, null)]
    [InlineData(1, 1, 99999, null)]
    public void NumberedDay_IsTheNextThatFits(int day, int? month, int? year, string? expected) =>
        Assert.Equal(expected, Calendar.Resolve(new TypedDate(day, month, year), Today, last: true)?.ToString("yyyy-MM-dd", null));

    [Theory]
    [InlineData(nameof(DayWord.Today), "2026-03-09", "2026-03-09")]
    [InlineData(nameof(DayWord.Tomorrow), "2026-03-10", "2026-03-10")]
    [InlineData(nameof(DayWord.Monday), "2026-03-16", "2026-03-16")]
    [InlineData(nameof(DayWord.Friday), "2026-03-13", "2026-03-13")]
    [InlineData(nameof(DayWord.EndOfWeek), "2026-03-13", "2026-03-13")]
    [InlineData(nameof(DayWord.NextWeek), "2026-03-16", "2026-03-20")]
    [InlineData(nameof(DayWord.EndOfMonth), "2026-03-31", "2026-03-31")]
    [InlineData(nameof(DayWord.NextMonth), "2026-04-01", "2026-04-30")]
    public void NamedDay_IsTheNextOne(string word, string first, string last)
    {
        var typed = TypedDate.Of(Enum.Parse<DayWord>(word));
        Assert.Equal(first, Calendar.Resolve(typed, Today, last: false)?.ToString("yyyy-MM-dd", null));
        Assert.Equal(last, Calendar.Resolve(typed, Today, last: true)?.ToString("yyyy-MM-dd", null));
    }

    [Fact]
    public void EveryDayWord_NamesADay() =>
        Assert.All(Enum.GetValues<DayWord>(), word => Assert.True(Calendar.Resolve(TypedDate.Of(word), Today, last: true) >= Today));
}
