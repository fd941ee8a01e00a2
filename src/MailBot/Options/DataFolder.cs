namespace MailBot.Options;

/// <summary>Where everything is kept that outlives the process.</summary>
internal sealed record DataFolder(string Path)
{
    public string Database => System.IO.Path.Combine(Path, "mailbot.db");

    public string Tenant => System.IO.Path.Combine(Path, "tenant");

    public string ClockShift => System.IO.Path.Combine(Path, "clock-shift.txt");

    /// <summary>A fresh folder of its own, for a rehearsal that nobody wants to keep.</summary>
    public static DataFolder Temporary() => new(Directory.CreateTempSubdirectory("mailbot-").FullName);

    /// <returns>One sentence when the folder can't be used; null when it can.</returns>
    public string? Problem()
    {
        try
        {
            Directory.CreateDirectory(Path);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"The data folder {Path} can't be used: {fault.Message}";
        }
    }
}
