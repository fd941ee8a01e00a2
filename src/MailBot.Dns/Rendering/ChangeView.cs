using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;
using MailBot.Dns.Texts;

namespace MailBot.Dns.Rendering;

/// <summary>A change of a record, ready to be copied.</summary>
/// <param name="Zone">The zone that it belongs in; null where that is somebody else's.</param>
/// <param name="ZoneLine">The record in its absolute form, as a zone file writes it: printable ASCII.</param>
/// <param name="HostField">What to type in a registrar's field for the name: "@", a relative name, or the absolute one in a foreign zone.</param>
/// <param name="Value">What to type in the field for the value, texts in one piece and without quotes. Harmless to a terminal.</param>
/// <param name="Replaces">The records that make room, as lines of a zone file.</param>
public sealed record ChangeView(RecordFix Fix, DnsName? Zone, string ZoneLine, string HostField, string Value, IReadOnlyList<string> Replaces)
{
    private KnownRecords? known;

    /// <summary>As somebody's form or command line wants it. Null where it can't be written there: then the zone line has to do.</summary>
    public FormEntry? In(RecordForm form) => Zone is { } zone || form == RecordForm.Bind
        ? RecordForms.Of(new FormChange(Fix, Zone ?? DnsName.Root, Displaced, After), form)
        : null;

    internal static ChangeView Of(RecordFix fix, KnownRecords known)
    {
        var zone = known.ZoneOf(fix.Owner);
        return new ChangeView(
            fix,
            zone,
            RecordForms.ZoneLine(fix.Record),
            RecordForms.HostField(fix.Owner, zone),
            SafeText.Of(RecordForms.Value(fix.Record), int.MaxValue),
            [.. known.Displaced(fix).Select(RecordForms.ZoneLine)]) { known = known };
    }

    internal IReadOnlyList<DnsRecord> Displaced => known?.Displaced(Fix) ?? [];

    private IReadOnlyList<DnsRecord> After => known?.After(Fix) ?? [Fix.Record];
}
