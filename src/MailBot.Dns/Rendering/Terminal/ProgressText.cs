using System.Globalization;
using MailBot.Dns.Names;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Rendering.Terminal;

/// <summary>How far a report has come, in a line.</summary>
public static class ProgressText
{
    public static string Line(DomainReport report, CultureInfo culture) =>
        RenderingTexts.Say("Progress", culture, DomainDisplay.Of(report.Domain), report.Answers.Count);
}
