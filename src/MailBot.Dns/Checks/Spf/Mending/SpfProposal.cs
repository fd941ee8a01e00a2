using MailBot.Dns.Checks.Spf.Analysis;
using MailBot.Dns.Checks.Spf.Grammar;
using MailBot.Dns.Checks.Spf.Notices;
using MailBot.Dns.Lookup;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Spf.Mending;

/// <summary>
/// The record to publish instead, tried before it is proposed: read like a published one, it must show the fault no more and
/// nothing worse that wasn't there before. One proposal mends everything that can be mended, so that two findings don't ask
/// for two records; where that doesn't do, each is mended alone.
/// </summary>
internal sealed class SpfProposal
{
    private readonly SpfAnalysis now;
    private readonly IReadOnlyList<SpfNotice> before;
    private readonly AskFact ask;
    private readonly string? together;
    private readonly Dictionary<string, IReadOnlyList<SpfNotice>?> tried = new(StringComparer.Ordinal);

    public SpfProposal(SpfAnalysis now, IReadOnlyList<SpfNotice> before, AskFact ask)
    {
        (this.now, this.before, this.ask) = (now, before, ask);
        together = now.Root.State == SpfNodeState.Read
            ? SpfRevision.Together([.. before.Select(n => n.Remedy).OfType<SpfRevision>()]).Apply(now.Record!)
            : Readable();
    }

    /// <summary>Empty where no single change is right, or while what it would need to know isn't there yet.</summary>
    public IReadOnlyList<RecordFix> For(SpfNotice notice)
    {
        if (together is not null && (notice.Remedy is { IsEmpty: false } || now.Root.State != SpfNodeState.Read) && Mends(notice, together)) return Publish(together);
        if (notice.Remedy is not { IsEmpty: false } remedy || now.Record is not { } record) return [];
        var alone = remedy.Apply(record);
        return Mends(notice, alone) ? Publish(alone) : [];
    }

    /// <summary>The record's words put right, or several records made one.</summary>
    private string? Readable()
    {
        if (now.Published.Count > 1) return SpfMerge.Of([.. now.Published.Select(r => r.Text)]);
        if (now.Record is not { } record) return null;
        var parted = SpfParser.Parse(SpfSplits.Mend(now.Source!, record)?.Apply(record) ?? record.Text);
        return parted.IsValid ? parted.Text : SpfSpelling.Record(parted)?.Apply(parted);
    }

    private bool Mends(SpfNotice notice, string text)
    {
        if (!tried.TryGetValue(text, out var after)) tried[text] = after = Try(text);
        return after is not null
            && !after.Any(notice.IsSame)
            && !after.Any(a => a.Severity > notice.Severity && !before.Any(a.IsSame));
    }

    /// <summary>Null where the text is no readable record, or can't be judged yet.</summary>
    private IReadOnlyList<SpfNotice>? Try(string text)
    {
        var mended = TxtRecord.Of(now.Domain, Ttl, text);
        var others = now.Root.Texts!.Records.Where(r => r is not TxtRecord t || !SpfVersion.Begins(t.Text));
        var analysis = SpfAnalysis.Of(now.Domain, now.Root.Texts with { Outcome = LookupOutcome.Found, Records = [.. others, mended] }, ask);
        return analysis.Root.State == SpfNodeState.Read && analysis.IsComplete ? SpfNotices.Of(analysis) : null;
    }

    private uint Ttl => now.Published[0].Ttl;

    private IReadOnlyList<RecordFix> Publish(string text)
    {
        var mended = TxtRecord.Of(now.Domain, Ttl, text);
        return [RecordFix.Replace(now.Published[0], mended), .. now.Published.Skip(1).Where(r => r.Text != now.Published[0].Text).Select(RecordFix.Remove)];
    }
}
