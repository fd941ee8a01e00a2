using System.Globalization;

namespace MailBot.Clock;

/// <summary>
/// How far a rehearsal's clock was moved, kept beside what was done in that time: a second conversation on the same data would
/// otherwise begin before the end of the first, and wait for what the tenant holds to come true.
/// </summary>
internal sealed class KeptShift(string file)
{
    /// <exception cref="IOException">The file can't be read, or holds something else.</exception>
    public TimeSpan Read()
    {
        if (!File.Exists(file)) return TimeSpan.Zero;
        return TimeSpan.TryParseExact(File.ReadAllText(file).Trim(), "c", CultureInfo.InvariantCulture, out var shift) && shift >= TimeSpan.Zero
            ? shift
            : throw new IOException($"{file} holds no time span. Delete it to go on with the real time.");
    }

    /// <summary>Replaces it at once or not at all.</summary>
    public void Write(TimeSpan shift)
    {
        var fresh = file + ".new";
        File.WriteAllText(fresh, shift.ToString("c", CultureInfo.InvariantCulture));
        File.Move(fresh, file, overwrite: true);
    }
}
