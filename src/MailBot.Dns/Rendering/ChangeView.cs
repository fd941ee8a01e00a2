using MailBot.Dns.Names;
using MailBot.Dns.Reports;
using MailBot.Dns.Texts;

namespace MailBot.Dns.Rendering;

/// <summary>A change of a record, ready to be copied.</summary>
/// <param name="Zone">The zone that it belongs in; null where that is somebody else's.</param>
/// <param name="ZoneLine">The record in its absolute form, as a zone file writes it.</param>
/// <param name="HostField">What to type in a registrar's field for the name: "@", a relative name, or the absolute one in a foreign zone.</param>
/// <param name="Value">What to type in the field for the value, texts in one piece and without quotes.</param>
/// <param name="ReplacedLine">The record that makes room, where one is named.</param>
public sealed record ChangeView(RecordFix Fix, DnsName? Zone, string ZoneLine, string HostField, string Value, string? ReplacedLine)
{
    internal static ChangeView Of(RecordFix fix, ZoneCuts zones)
    {
        var zone = zones.Above(fix.Owner);
        return new ChangeView(
            fix,
            zone,
            RecordForms.ZoneLine(fix.Record),
            RecordForms.HostField(fix.Owner, zone),
            SafeText.Of(RecordForms.Value(fix.Record), int.MaxValue),
            fix.Replaced is { } old ? RecordForms.ZoneLine(old) : null);
    }
}
