using MailBot.Chat;

namespace MailBot.Options;

/// <summary>The section Dns: the weekly look at the company's own domains.</summary>
internal sealed class DnsSection
{
    public bool WeeklyCheck { get; set; } = true;

    /// <summary>A day's English name.</summary>
    public string WeeklyDay { get; set; } = nameof(DayOfWeek.Monday);

    public int WeeklyHour { get; set; } = 8;

    public IEnumerable<string> Mistakes()
    {
        if (Day is null) yield return $"Dns:WeeklyDay is \"{WeeklyDay}\": it must be one of {string.Join(", ", Enum.GetNames<DayOfWeek>())}.";
        if (WeeklyHour is < 0 or > 23) yield return FormattableString.Invariant($"Dns:WeeklyHour is {WeeklyHour}: it must be from 0 to 23.");
    }

    public WeeklyDnsCheck ForChat() => new() { Enabled = WeeklyCheck, Day = Day ?? DayOfWeek.Monday, Hour = WeeklyHour };

    private DayOfWeek? Day => Enum.TryParse<DayOfWeek>(WeeklyDay, ignoreCase: true, out var day) && Enum.IsDefined(day) && !char.IsAsciiDigit(WeeklyDay[0]) ? day : null;
}
