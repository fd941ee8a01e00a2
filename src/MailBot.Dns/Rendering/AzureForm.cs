using System.Globalization;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Rendering;

/// <summary>Commands for Azure DNS, for a POSIX shell. The name of the resource group has to be filled in.</summary>
internal static class AzureForm
{
    public static FormEntry? Of(FormChange change)
    {
        DnsRecord[] gone = change.Fix.Action == FixAction.Remove ? [change.Record] : [.. change.Displaced];
        var commands = gone.Where(r => r is not CnameRecord || change.Fix.Action == FixAction.Remove).Select(r => Command(change, r, "remove-record")).ToList();
        if (change.Fix.Action != FixAction.Remove) commands.Add(Command(change, change.Record, change.Record is CnameRecord ? "set-record" : "add-record"));
        return commands.Contains(null) ? null : FormEntry.Run([.. commands.OfType<string>()]);
    }

    private static string? Command(FormChange change, DnsRecord record, string verb) => Data(record) is { } data
        ? $"az network dns record-set {record.Type.Label().ToLowerInvariant()} {verb} --resource-group RESOURCE-GROUP --zone-name {Quoted(change.Zone.Text)} --record-set-name {Quoted(change.Host)} {data}"
        : null;

    private static string? Data(DnsRecord record) => record switch
    {
        AddressRecord { Type: RecordType.A } a => $"--ipv4-address {a.Address}",
        AddressRecord a => $"--ipv6-address {a.Address}",
        MxRecord mx => string.Create(CultureInfo.InvariantCulture, $"--exchange {Quoted(mx.Exchange.Absolute)} --preference {mx.Preference}"),
        CnameRecord alias => $"--cname {Quoted(alias.Target.Absolute)}",
        NsRecord ns => $"--nsdname {Quoted(ns.Host.Absolute)}",
        PtrRecord ptr => $"--ptrdname {Quoted(ptr.Host.Absolute)}",
        SrvRecord srv => string.Create(CultureInfo.InvariantCulture, $"--priority {srv.Priority} --weight {srv.Weight} --port {srv.Port} --target {Quoted(srv.Target.Absolute)}"),
        CaaRecord caa => PlainValue.Of(caa.Value) is { } plain && PlainValue.Of(caa.Tag) is not null ? string.Create(CultureInfo.InvariantCulture, $"--flags {caa.Flags} --tag {Quoted(caa.Tag)} --value {Quoted(plain)}") : null,
        TxtRecord text => PlainValue.Of(text) is { } plain ? $"--value {string.Join(' ', TxtStrings.Cut(plain).Select(s => Quoted(System.Text.Encoding.UTF8.GetString(s))))}" : null,
        _ => null,
    };

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
