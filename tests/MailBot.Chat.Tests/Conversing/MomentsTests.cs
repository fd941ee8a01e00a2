using MailBot.Chat.Texts;

namespace MailBot.Chat.Tests.Conversing;

public sealed class MomentsTests
{
    [Theory]
    [InlineData("2026-12-01T17:00:00Z", "fr", "mardi 1er décembre à 18\u00a0h")]
    [InlineData("2026-12-02T17:05:00Z", "fr", "mercredi 2 décembre à 18\u00a0h\u00a005")]
    [InlineData("2026-12-11T17:00:00Z", "fr", "vendredi 11 décembre à 18\u00a0h")]
    [InlineData("2026-12-01T17:00:00Z", "en", "Tuesday 1 December at 18:00")]
    public void ADay_IsSaidAsPeopleSayIt(string at, string language, string said) =>
        Assert.Equal(said, Moments.DayAndHour(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture), language, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")));

    /// <summary>The first of a month in the reader's zone, not in UTC.</summary>
    [Fact]
    public void TheFirst_IsThatOfTheZone() => Assert.Equal(
        "mardi 1er décembre", Moments.Day(new DateTimeOffset(2026, 11, 30, 23, 30, 0, TimeSpan.Zero), "fr", TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")));

    [Theory]
    [InlineData(1, "mercredi 1er juillet 2026")]
    [InlineData(21, "mardi 21 juillet 2026")]
    public void ADate_HasItsYear(int day, string said) => Assert.Equal(said, Moments.Date(new DateOnly(2026, 7, day), "fr"));
}
