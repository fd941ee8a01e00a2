using System.Globalization;

namespace MailBot.SimulatedTenant.Exchange;

/// <summary>The times of the message trace: UTC, the last two days when nothing is asked.</summary>
internal static class TraceTime
{
    public static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);

    public static ExchangeError? Window(CmdletRun run, out DateTimeOffset start, out DateTimeOffset end)
    {
        (start, end) = (run.Backend.Now.AddDays(-2), run.Backend.Now);
        if (run.Parameters.Has("StartDate") != run.Parameters.Has("EndDate"))
            return ExchangeErrors.MissingParameter(run.Parameters.Has("StartDate") ? "EndDate" : "StartDate");
        if (!run.Parameters.Has("StartDate"))
            return null;
        if (!TryRead(run, "StartDate", out start) || !TryRead(run, "EndDate", out end))
            return ExchangeErrors.NotATime();
        return null;
    }

    private static bool TryRead(CmdletRun run, string parameter, out DateTimeOffset at) => DateTimeOffset.TryParse(
        run.Parameters.Text(parameter), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out at);
}
