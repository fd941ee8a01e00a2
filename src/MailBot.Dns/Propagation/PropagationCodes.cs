using MailBot.Dns.Reports;

namespace MailBot.Dns.Propagation;

/// <summary>How a watch stands, as findings: none of them is a fault of the domain.</summary>
internal static class PropagationCodes
{
    public static readonly FindingCode Pending = new("prop.pending", Severity.Info, MailArea.Other);
    public static readonly FindingCode Unpublished = new("prop.unpublished", Severity.Info, MailArea.Other);
    public static readonly FindingCode Unseen = new("prop.unseen", Severity.Info, MailArea.Other);
    public static readonly FindingCode Confirming = new("prop.confirming", Severity.Info, MailArea.Other);
    public static readonly FindingCode Done = new("prop.done", Severity.Info, MailArea.Other);
    public static readonly FindingCode Overdue = new("prop.overdue", Severity.Warning, MailArea.Other);
    public static readonly FindingCode Silent = new("prop.silent", Severity.Info, MailArea.Other);

    public static IReadOnlyList<FindingCode> All { get; } = [Pending, Unpublished, Unseen, Confirming, Done, Overdue, Silent];
}
