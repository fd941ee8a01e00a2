using MailBot.Dns.Lookup;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.TlsRpt;

/// <summary>What a domain says about reports on encryption; shared with the checks that judge it beside other records.</summary>
/// <param name="Record">The one that counts; null where there is none, or more than one.</param>
internal sealed record TlsRptState(Answer? Asked, IReadOnlyList<TxtRecord> Records, TlsRptRecord? Record)
{
    /// <summary>Known to be without a record of this sort, even a misspelt one.</summary>
    public bool IsAbsent => Asked is { IsUndetermined: false } && Records.Count == 0 && !Asked.Of<TxtRecord>().Any(t => TlsRptRecord.IsLookalike(t.Text));

    public static TlsRptState Of(Examination on) => on.Derived("tlsrpt.state", Read);

    private static TlsRptState Read(Examination on)
    {
        var asked = on.Ask(on.Domain.Prepend("_smtp._tls"), RecordType.Txt);
        TxtRecord[] records = [.. (asked?.Of<TxtRecord>() ?? []).Where(t => TlsRptRecord.Read(t.Text) is not null)];
        return new TlsRptState(asked, records, records is [var only] ? TlsRptRecord.Read(only.Text) : null);
    }
}
