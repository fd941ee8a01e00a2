using System.Globalization;
using MailBot.Dns.Checks.Spf.Analysis;
using MailBot.Dns.Checks.Spf.Grammar;
using MailBot.Dns.Checks.Spf.Mending;
using MailBot.Dns.Checks.Spf.Rendering;
using MailBot.Dns.Lookup;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Spf;

/// <summary>
/// No rule, or texts beside the rule that nobody reads as one. The obsolete type 99 (RFC 7208 3.1) costs a question: it is asked
/// for only where there is no rule at all, since it explains why, or where the request wants obsolete types too.
/// </summary>
internal sealed class SpfAbsence(Examination on, SpfAnalysis analysis)
{
    private readonly Answer texts = analysis.Root.Texts!;
    private readonly IReadOnlyList<TxtRecord> lookAlikes = SpfLookAlikes.Among(analysis.Root.Texts!.Of<TxtRecord>());

    public void Report()
    {
        // A domain that doesn't exist lacks more than a rule, and says so once.
        if (on.Ask(on.Domain, RecordType.Txt) is { Outcome: LookupOutcome.NoSuchName, Aliases.Count: 0 }) return;
        var mail = on.Ask(on.Domain, RecordType.Mx);
        var obsolete = on.Ask(on.Domain, RecordType.Spf);
        var hasNoMail = mail?.Of<MxRecord>().ToArray() is [{ Exchange.IsRoot: true }];
        on.Report(new Finding(SpfCodes.None)
        {
            Severity = hasNoMail ? Severity.Warning : Severity.Error,
            Facts = Told(("domain", on.Domain.Text)),
            Fixes = Missing(hasNoMail, obsolete),
            Evidence = [Evidence.Of(texts)],
        });
    }

    /// <summary>Look-alikes, in place of a rule or beside one, and records of the obsolete type.</summary>
    public void ReportLeftovers()
    {
        foreach (var record in lookAlikes)
        {
            on.Report(new Finding(SpfCodes.LookAlike)
            {
                Severity = HasRule ? Severity.Info : Severity.Error,
                Facts = Told(("record", PublishedText.Readable(record.Text)), ("column", SpfLookAlikes.Column(record.Text).ToString(CultureInfo.InvariantCulture))),
                Fixes = HasRule ? [RecordFix.Remove(record)] : Corrected(record),
                Evidence = [Evidence.Of(texts)],
            });
        }

        if ((on.Request.AskObsoleteTypes || !HasRule) && on.Ask(on.Domain, RecordType.Spf) is { IsFound: true } obsolete)
            on.Report(SpfCodes.Type99, [obsolete], HasRule ? [.. obsolete.Records.Select(RecordFix.Remove)] : Missing(hasNoMail: false, obsolete), ("domain", on.Domain.Text));
    }

    private bool HasRule => analysis.Published.Count > 0;

    /// <summary>The one rule that is known: a look-alike put right, what stands under the obsolete type, what the provider asks for, or "nobody" for a domain without mail.</summary>
    private IReadOnlyList<RecordFix> Missing(bool hasNoMail, Answer? obsolete)
    {
        if (lookAlikes.Count > 0) return lookAlikes.Count == 1 ? Corrected(lookAlikes[0]) : [];
        if (obsolete?.Records is [ObsoleteSpfRecord only] && IsSound(only.Text))
            return [RecordFix.Add(TxtRecord.Of(on.Domain, only.Ttl, only.Text)), RecordFix.Remove(only)];
        TxtRecord[] wanted = [.. on.Request.Expected.Where(e => !e.Optional).Select(e => e.Record).OfType<TxtRecord>().Where(r => r.Owner == on.Domain && SpfVersion.Begins(r.Text))];
        if (wanted.Length == 1 && IsSound(wanted[0].Text)) return [RecordFix.Add(wanted[0])];
        return hasNoMail ? [RecordFix.Add(TxtRecord.Of(on.Domain, RecordFix.UsualTtl, "v=spf1 -all"))] : [];
    }

    private IReadOnlyList<RecordFix> Corrected(TxtRecord record) => lookAlikes.Count == 1 && SpfLookAlikes.Meant(record.Text) is { } meant && IsSound(meant)
        ? [RecordFix.Replace(record, TxtRecord.Of(record.Owner, record.Ttl, meant))]
        : [];

    /// <summary>It could be published as it is: receivers can use it.</summary>
    private bool IsSound(string text)
    {
        if (!SpfVersion.Begins(text)) return false;
        var asPublished = texts with { Outcome = LookupOutcome.Found, Records = [TxtRecord.Of(on.Domain, RecordFix.UsualTtl, text)] };
        return SpfAnalysis.Of(on.Domain, asPublished, (name, type) => on.Ask(name, type)) is { Validity: SpfValidity.Valid } rule && !rule.Authorised.HasWholeFamily && rule.Free.Count == 0;
    }

    private static Dictionary<string, string> Told(params IEnumerable<(string Name, string Value)> facts) => facts.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
}
