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
        var facts = Facts(level, ("tag", subject.Found.Tag!), ("next", NextStep(subject, level, record).Text));
        var fixes = subject.IsParked && level.Domain == subject.Domain ? Rewrite(level, record, Closed) : [];
        if (policy == DmarcPolicy.None) subject.On.Report(DmarcCodes.PNone, [level.Answer], fixes, facts);
        if (policy == DmarcPolicy.Quarantine) subject.On.Report(DmarcCodes.PQuarantine, [level.Answer], fixes, facts);
    }

    /// <summary>
    /// What would be published when the reports have been good for a while. Told and never offered as a fix: published on the
    /// day of the report it costs the mail of every sender that nobody has thought of.
    /// </summary>
    private static DmarcEdit NextStep(DmarcSubject subject, DmarcLevel level, DmarcRecord record)
    {
        var edit = DmarcCorrection.Of(record);
        if (subject.IsParked) return Closed(edit);
        var stricter = edit.With(subject.Found.Tag!, DmarcPolicy.Quarantine.Text());
        return record.Has("rua") || !subject.CanReceiveReports ? stricter : stricter.With("rua", $"mailto:dmarc@{level.Domain}");
    }

    /// <summary>Nobody but the owner knows an address that somebody reads, unless the record has one already: for reports on single messages.</summary>
    private static void Reports(DmarcSubject subject, DmarcLevel level, DmarcRecord record)
    {
        if (record.Has("rua") || subject.IsParked || subject.IsVague) return;
        var known = level.Domain == subject.Domain ? record.Ruf.FirstOrDefault(u => u is { Fault: null, Host: { } host } && host == level.Domain) : null;
        subject.On.Report(DmarcCodes.NoRua, [level.Answer], known is null ? [] : Rewrite(level, record, e => e.With("rua", known.Text)), Facts(level));
    }

    private static void Below(DmarcSubject subject, DmarcLevel level, DmarcRecord record)
    {
        var (p, sp, np) = (record.PolicyFor("p").Policy, record.PolicyFor("sp").Policy, record.PolicyFor("np").Policy);
        if (sp >= p && np >= sp) return;
        var (tag, weak, than) = sp < p ? ("sp", sp, p) : ("np", np, sp);
        subject.On.Report(DmarcCodes.SpWeaker, [level.Answer], subject.IsParked ? Rewrite(level, record, Closed) : [],
            Facts(level, ("tag", tag), ("policy", weak.Text()), ("than", than.Text())));
    }

    /// <summary>Leaving the test is a step up too.</summary>
    private static void Test(DmarcSubject subject, DmarcLevel level, DmarcRecord record, DmarcPolicy policy) =>
        subject.On.Report(DmarcCodes.TestMode, [level.Answer], subject.IsParked ? Rewrite(level, record, Closed) : [],
            Facts(level, ("policy", policy.Text()), ("effective", policy.OneStepDown().Text()), ("next", DmarcCorrection.Of(record).Without("t").Text)));

    /// <summary>For a domain that sends nothing, whose owner needs no reports to know so.</summary>
    private static DmarcEdit Closed(DmarcEdit edit) => edit.With("p", "reject").With("sp", "reject").With("np", "reject").Without("t");

    private static IReadOnlyList<RecordFix> Rewrite(DmarcLevel level, DmarcRecord record, Func<DmarcEdit, DmarcEdit> step) =>
        DmarcSubject.Rewrite(level, level.Texts.First(t => t.Read == record).Published, step(DmarcCorrection.Of(record)));

    private static (string Name, string Value)[] Facts(DmarcLevel level, params (string Name, string Value)[] more) =>
        [("owner", DmarcSubject.Owner(level.Domain)), ("domain", level.Domain.Text), .. more];
}
