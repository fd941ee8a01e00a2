using System.Globalization;
using MailBot.Dns.Reports;
using MailBot.Dns.Texts;

namespace MailBot.Dns.Rendering;

/// <summary>A finding in the reader's language. Plain text, harmless to a terminal; a card still has to escape its own marks.</summary>
/// <param name="Changes">The finding's fixes, written for people.</param>
public sealed record FindingView(Finding Finding, string Title, string Effect, string Action, IReadOnlyList<ChangeView> Changes)
{
    internal static FindingView Of(Finding finding, KnownRecords known, CultureInfo culture) => new(
        finding,
        TopicTexts.Title(finding, culture),
        TopicTexts.Effect(finding, culture),
        TopicTexts.Action(finding, culture),
        [.. finding.Fixes.Select(f => ChangeView.Of(f, known))]);
}
