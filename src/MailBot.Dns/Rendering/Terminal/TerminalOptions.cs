using System.Globalization;

namespace MailBot.Dns.Rendering.Terminal;

/// <summary>How a report is written for a terminal.</summary>
/// <param name="Evidence">With the questions that each finding rests on.</param>
/// <param name="Form">Changes as this provider wants them too, besides the absolute line and the two fields of most forms.</param>
public sealed record TerminalOptions(CultureInfo Culture, bool Evidence = false, RecordForm? Form = null);
