using MailBot.Dns.Reports;

namespace MailBot.Dns.Rendering;

/// <summary>One line of a report at a glance, and what is folded behind it.</summary>
/// <param name="Label">«Serveur de mail», «MX»…</param>
/// <param name="Sentence">Half a sentence, in plain text.</param>
/// <param name="Findings">All of this area, worst first.</param>
/// <param name="More">Findings that call for something, besides the one that the line tells.</param>
public sealed record AreaView(MailArea Area, string Label, LineState State, string Sentence, IReadOnlyList<FindingView> Findings, int More);
