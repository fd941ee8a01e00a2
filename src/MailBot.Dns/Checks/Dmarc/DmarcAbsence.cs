using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Dmarc;

/// <summary>No record applies, and none was meant to.</summary>
internal static class DmarcAbsence
{
    public static void Report(DmarcSubject subject)
    {
        if (!subject.Found.IsKnown || subject.Found.PolicyDomain is not null || subject.IsNowhere) return;
        if (subject.OwnLevels.Any(l => l.Texts.Any(t => t.Read.IsDmarc))) return;
        subject.On.Report(DmarcCodes.None, subject.Found.Evidence, Begin(subject), ("domain", subject.Domain.Text));
    }

    private static IReadOnlyList<RecordFix> Begin(DmarcSubject subject)
    {
        if (subject.Domain.Prepend("_dmarc") is not { } owner || subject.Found.Levels[0].Answer.Aliases.Count > 0) return [];
        var text = subject.IsParked ? "v=DMARC1; p=reject; sp=reject; np=reject"
            : subject.CanReceiveReports ? $"v=DMARC1; p=none; rua=mailto:dmarc@{subject.Domain}"
            : "v=DMARC1; p=none";
        return [RecordFix.Add(TxtRecord.Of(owner, RecordFix.UsualTtl, text))];
    }
}
