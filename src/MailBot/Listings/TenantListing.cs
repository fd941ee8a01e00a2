using System.Globalization;
using System.Text;
using System.Text.Json;
using MailBot.SimulatedTenant;

namespace MailBot.Listings;

/// <summary>What the simulated tenant holds and was asked: `mailbot tenant show|log`.</summary>
internal static class TenantListing
{
    public static AddressDocument? Show(string folder, string address) =>
        TenantReader.HoldsTenant(folder) && TenantReader.FindAddress(folder, address) is { } view
            ? new AddressDocument(view.Address, view.Holder, view.Type, view.Addresses, view.Group is { } group ? Group(group) : null, [.. (view.Mail ?? []).Select(Mail)])
            : null;

    /// <summary>Requests and messages in the order in which they came.</summary>
    public static IEnumerable<string> Log(string folder, bool json)
    {
        var mail = new Queue<MailDocument>(TenantReader.HoldsTenant(folder) ? TenantReader.ReadMail(folder).Select(Mail) : []);
        foreach (var entry in TenantReader.ReadLog(folder))
        {
            while (mail.TryPeek(out var earlier) && earlier.At < entry.At) yield return Line(mail.Dequeue(), json);
            yield return json ? Json(entry) : Line(entry);
        }

        foreach (var last in mail) yield return Line(last, json);
    }

    private static string Line(MailDocument mail, bool json) =>
        json ? JsonSerializer.Serialize(new MailLine(mail), ListingJson.Readable.MailLine) : HolderText.Line(mail);

    private static GroupDocument Group(TenantGroupView group) => new()
    {
        Members = group.Members,
        Owners = group.Owners,
        SendAs = group.Senders,
        Description = group.Description,
        Notes = group.Notes,
        AcceptsOutside = group.AcceptsOutside,
        Moderated = group.Moderated,
        Hidden = group.Hidden,
        AcceptOnlyFrom = group.AcceptOnlyFrom,
        RejectFrom = group.RejectFrom,
        Behaviour = group.Behaviour.ToString(),
    };

    private static MailDocument Mail(TenantMail mail) => new(
        mail.At, mail.From, mail.To, mail.Subject, mail.FromOutside, mail.TurnedAway,
        [.. mail.Fates.Select(f => new MailFateDocument(f.Recipient, f.Status, f.SettledAt, f.Reason))]);

    /// <summary>One line to read; a star marks what changed something.</summary>
    private static string Line(TenantLogEntry entry) => string.Create(
        CultureInfo.InvariantCulture,
        $"{entry.Sequence,5} {entry.At:HH:mm:ss.fff} {entry.Status,3} {(entry.Effective ? "*" : " ")} {entry.Method,-4} {entry.Cmdlet ?? entry.Route} {entry.Target} {entry.Error}").TrimEnd();

    private static string Json(TenantLogEntry entry)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("sequence", entry.Sequence);
            writer.WriteString("at", entry.At);
            writer.WriteString("method", entry.Method);
            writer.WriteString("route", entry.Route);
            writer.WriteString("cmdlet", entry.Cmdlet);
            writer.WriteString("anchor", entry.Anchor);
            writer.WriteString("target", entry.Target);
            writer.WritePropertyName("parameters");
            if (entry.Parameters is null) writer.WriteNullValue();
            else entry.Parameters.WriteTo(writer);
            writer.WriteNumber("status", entry.Status);
            writer.WriteBoolean("effective", entry.Effective);
            writer.WriteString("error", entry.Error);
            writer.WriteString("fault", entry.Fault?.ToString());
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
