using MailBot.Dns.Checks.Dkim;
using MailBot.Dns.Checks.Spf.Analysis;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Dmarc;

/// <summary>
/// How much protection the record asks for, and the next step up: reports first, then quarantine, and reject only for a
/// domain that sends nothing. People who write to mailing lists lose mail under reject (RFC 9989 7.4).
/// </summary>
internal static class DmarcLadder
{
    public static void Report(DmarcSubject subject)
    {
        if (subject.Applied is not { } level || subject.Found is not { Record: { } record, Policy: { } policy }) return;
        Reports(subject, level, record);
        if (record.HasPolicyFault) return;
        Strength(subject, level, record, policy);
        Below(subject, level, record);
        if (record.IsTest && policy != DmarcPolicy.None) Test(subject, level, record, policy);
    }

    private static void Strength(DmarcSubject subject, DmarcLevel level, DmarcRecord record, DmarcPolicy policy)
    {
        var facts = Facts(level, ("tag", subject.Found.Tag!));
        if (policy == DmarcPolicy.None) subject.On.Report(DmarcCodes.PNone, [level.Answer], NextStep(subject, level, record), facts);
        if (policy == DmarcPolicy.Quarantine) subject.On.Report(DmarcCodes.PQuarantine, [level.Answer], subject.IsParked ? Parked(level, record) : [], facts);
    }

    /// <summary>Quarantine, once reports come in and a key is there that the mail can be signed with; before that it would cost mail.</summary>
    private static IReadOnlyList<RecordFix> NextStep(DmarcSubject subject, DmarcLevel level, DmarcRecord record)
    {
        if (level.Domain != subject.Domain) return [];
        if (subject.IsParked) return Parked(level, record);
        return record.Rua.Any(u => u.Host is not null) && CanBeStrict(subject)
            ? Rewrite(level, record, e => e.With("p", DmarcPolicy.Quarantine.Text()))
            : [];
    }

    /// <summary>Mail is signed, and no broken SPF rule would fail what isn't.</summary>
    private static bool CanBeStrict(DmarcSubject subject) =>
        DkimFindings.Of(subject.On).HasUsableKey && SpfAnalysis.Of(subject.On).Validity is not (SpfValidity.Invalid or SpfValidity.Undetermined);

    private static void Reports(DmarcSubject subject, DmarcLevel level, DmarcRecord record)
    {
        if (record.Has("rua") || subject.IsParked || subject.IsVague) return;
        var fixes = subject.CanReceiveReports && level.Domain == subject.Domain ? Rewrite(level, record, e => e.With("rua", $"mailto:dmarc@{level.Domain}")) : [];
        subject.On.Report(DmarcCodes.NoRua, [level.Answer], fixes, Facts(level));
    }

    private static void Below(DmarcSubject subject, DmarcLevel level, DmarcRecord record)
    {
        var (p, sp, np) = (record.PolicyFor("p").Policy, record.PolicyFor("sp").Policy, record.PolicyFor("np").Policy);
        if (sp >= p && np >= sp) return;
        var (tag, weak, than) = sp < p ? ("sp", sp, p) : ("np", np, sp);
        subject.On.Report(DmarcCodes.SpWeaker, [level.Answer], subject.IsParked ? Parked(level, record) : [],
            Facts(level, ("tag", tag), ("policy", weak.Text()), ("than", than.Text())));
    }

    private static void Test(DmarcSubject subject, DmarcLevel level, DmarcRecord record, DmarcPolicy policy)
    {
        var isSafe = subject.Found.IsEnforcing || CanBeStrict(subject) || subject.IsParked;
        subject.On.Report(DmarcCodes.TestMode, [level.Answer], isSafe ? Rewrite(level, record, e => e.Without("t")) : [],
            Facts(level, ("policy", policy.Text()), ("effective", policy.OneStepDown().Text())));
    }

    private static IReadOnlyList<RecordFix> Parked(DmarcLevel level, DmarcRecord record) =>
        Rewrite(level, record, e => e.With("p", "reject").With("sp", "reject").With("np", "reject").Without("t"));

    private static IReadOnlyList<RecordFix> Rewrite(DmarcLevel level, DmarcRecord record, Func<DmarcEdit, DmarcEdit> step) =>
        DmarcSubject.Rewrite(level, level.Texts.First(t => t.Read == record).Published, step(DmarcCorrection.Of(record)));

    private static (string Name, string Value)[] Facts(DmarcLevel level, params (string Name, string Value)[] more) =>
        [("owner", DmarcSubject.Owner(level.Domain)), ("domain", level.Domain.Text), .. more];
}
