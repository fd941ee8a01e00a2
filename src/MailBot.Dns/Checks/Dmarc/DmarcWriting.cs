using System.Globalization;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Dmarc;

/// <summary>What is wrong with the records as they are written.</summary>
internal static class DmarcWriting
{
    public static void Report(DmarcSubject subject)
    {
        foreach (var level in subject.OwnLevels)
        {
            if (level.Counting > 1) Several(subject, level);
            foreach (var (published, read) in level.Texts)
            {
                if (read.IsDmarc || level.Domain == subject.Domain) Faults(subject, level, published, read);
            }
        }
    }

    private static void Several(DmarcSubject subject, DmarcLevel level) =>
        subject.On.Report(DmarcCodes.Multiple, [level.Answer], OneOf(level), ("owner", DmarcSubject.Owner(level.Domain)), ("count", level.Counting.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Which one to keep is only clear where all ask for the same: the one that also wants reports.</summary>
    private static IReadOnlyList<RecordFix> OneOf(DmarcLevel level)
    {
        var counting = level.Texts.Where(t => t.Read.Counts).ToArray();
        if (level.Answer.Aliases.Count > 0 || counting.DistinctBy(t => (t.Read.PolicyFor("p").Policy, t.Read.PolicyFor("sp").Policy, t.Read.IsTest, t.Read.IsUsable)).Count() > 1) return [];
        var kept = counting.OrderByDescending(t => t.Read.Rua.Count(u => u.Host is not null)).ThenByDescending(t => t.Read.Tags.Count).First();
        return [.. counting.Where(t => t.Published != kept.Published).Select(t => RecordFix.Remove(t.Published))];
    }

    /// <summary>A fault that leaves the policy as it was meant to be is worth a warning.</summary>
    private static void Faults(DmarcSubject subject, DmarcLevel level, TxtRecord published, DmarcRecord read)
    {
        if (read.Faults.Count == 0) return;
        var corrected = read.IsDmarc ? DmarcCorrection.Of(read) : null;
        var after = corrected is null ? null : DmarcReader.Read(corrected.Text);
        foreach (var fault in read.Faults)
        {
            var isMended = after is not null && after.Faults.All(f => f.Code != fault.Code) && IsUnambiguous(read, fault);
            subject.On.Report(new Finding(fault.Code)
            {
                Severity = read.Counts && !read.HasPolicyFault && fault.Code.Severity > Severity.Warning ? Severity.Warning : fault.Code.Severity,
                Facts = new Dictionary<string, string> { ["owner"] = DmarcSubject.Owner(level.Domain), ["column"] = fault.Column.ToString(CultureInfo.InvariantCulture), ["token"] = fault.Token },
                Fixes = isMended ? DmarcSubject.Rewrite(level, published, corrected!) : [],
                Evidence = [Evidence.Of(level.Answer)],
            });
        }
    }

    /// <summary>Of two values for one tag nobody but the owner knows which was meant.</summary>
    private static bool IsUnambiguous(DmarcRecord read, DmarcFault fault) =>
        fault.Code != DmarcCodes.DuplicateTag || read.Text.Split(';').Select(s => s.Trim()).Where(s => s.Length > 0).GroupBy(s => s.Split('=')[0].Trim(), StringComparer.OrdinalIgnoreCase).All(g => g.Distinct().Count() == 1);
}
