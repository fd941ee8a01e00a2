using System.Globalization;
using MailBot.Dns.Rendering.Terminal;
using MailBot.Dns.Reports;

namespace MailBot.Cli.Dns;

/// <summary>A line on the terminal while a report takes its time, gone when it is there. Nothing where standard error is no terminal.</summary>
internal sealed class ReportProgress(CultureInfo culture, TimeProvider clock) : IProgress<DomainReport>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);

    private readonly long began = clock.GetTimestamp();
    private int shown;

    /// <summary>Null where nobody would see it.</summary>
    public static ReportProgress? OnTerminal(bool json, CultureInfo culture) =>
        json || Console.IsErrorRedirected ? null : new ReportProgress(culture, TimeProvider.System);

    public void Report(DomainReport value)
    {
        if (clock.GetElapsedTime(began) < Patience) return;
        var line = ProgressText.Line(value, culture);
        Console.Error.Write('\r' + line.PadRight(shown));
        shown = Math.Max(shown, line.Length);
    }

    public void Dispose()
    {
        if (shown > 0) Console.Error.Write('\r' + new string(' ', shown) + '\r');
    }
}
