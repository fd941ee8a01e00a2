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
            ? new AddressDocument(view.Address, view.Holder, view.Type, view.Addresses)
            : null;

    /// <summary>One line to read; a star marks what changed something.</summary>
    public static string Line(TenantLogEntry entry) => string.Create(
        CultureInfo.InvariantCulture,
        $"{entry.Sequence,5} {entry.At:HH:mm:ss.fff} {entry.Status,3} {(entry.Effective ? "*" : " ")} {entry.Method,-4} {entry.Cmdlet ?? entry.Route} {entry.Target} {entry.Error}").TrimEnd();

    public static string Json(TenantLogEntry entry)
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
