namespace MailBot.Chat;

/// <summary>Options of the weekly look at the company's own domains.</summary>
public sealed class WeeklyDnsCheck
{
    /// <summary>Default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>In the company's time zone. Default Monday.</summary>
    public DayOfWeek Day { get; set; } = DayOfWeek.Monday;

    /// <summary>0 to 23, in the company's time zone. Default 8.</summary>
    public int Hour { get; set; } = 8;
}
