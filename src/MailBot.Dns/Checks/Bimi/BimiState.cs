using MailBot.Dns.Lookup;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Bimi;

/// <summary>What a domain says about its logo; shared with the check that judges it beside DMARC.</summary>
/// <param name="Record">The one that counts; null where there is none, or more than one.</param>
internal sealed record BimiState(Answer? Asked, IReadOnlyList<TxtRecord> Records, BimiRecord? Record)
{
    /// <summary>A logo is offered.</summary>
    public bool IsOffered => Record is { IsDeclined: false, Logo: not null };

    public static BimiState Of(Examination on) => on.Derived("bimi.state", Read);

    private static BimiState Read(Examination on)
    {
        var asked = on.Ask(on.Domain.Prepend("default._bimi"), RecordType.Txt);
        TxtRecord[] records = [.. (asked?.Of<TxtRecord>() ?? []).Where(t => BimiRecord.Read(t.Text) is not null)];
        return new BimiState(asked, records, records is [var only] ? BimiRecord.Read(only.Text) : null);
    }
}
