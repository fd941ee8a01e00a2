using System.Globalization;
using System.Text;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Rendering;

/// <summary>Commands for the DNS server of Windows.</summary>
internal static class PowerShellForm
{
    public static FormEntry? Of(FormChange change)
    {
        DnsRecord[] gone = change.Fix.Action == FixAction.Remove ? [change.Record] : [.. change.Displaced];
        var commands = gone.Select(r => Remove(change, r)).ToList();
        if (change.Fix.Action != FixAction.Remove) commands.Add(Add(change));
        return commands.Contains(null) ? null : FormEntry.Run([.. commands.OfType<string>()]);
    }

    private static string? Add(FormChange change) => Data(change.Record) is { } data
        ? $"Add-DnsServerResourceRecord -ZoneName {Quoted(change.Zone.Text)} -Name {Quoted(change.Host)} {data} -TimeToLive {Span(change.Record.Ttl)}"
        : null;

    private static string? Remove(FormChange change, DnsRecord record) => RecordData(record) is { } data
        ? $"Remove-DnsServerResourceRecord -ZoneName {Quoted(change.Zone.Text)} -Name {Quoted(change.Host)} -RRType {record.Type.Label()} -RecordData {data}"
        : null;

    private static string? Data(DnsRecord record) => record switch
    {
        AddressRecord { Type: RecordType.A } a => $"-A -IPv4Address {a.Address}",
        AddressRecord a => $"-AAAA -IPv6Address {a.Address}",
        MxRecord mx => string.Create(CultureInfo.InvariantCulture, $"-MX -MailExchange {Host(mx.Exchange)} -Preference {mx.Preference}"),
        CnameRecord alias => $"-CName -HostNameAlias {Host(alias.Target)}",
        NsRecord ns => $"-NS -NameServer {Host(ns.Host)}",
        PtrRecord ptr => $"-Ptr -PtrDomainName {Host(ptr.Host)}",
        SrvRecord srv => string.Create(CultureInfo.InvariantCulture, $"-Srv -DomainName {Host(srv.Target)} -Priority {srv.Priority} -Weight {srv.Weight} -Port {srv.Port}"),
        TxtRecord text => Text(text) is { } plain ? $"-Txt -DescriptiveText {plain}" : null,
        _ => null,
    };

    private static string? RecordData(DnsRecord record) => record switch
    {
        AddressRecord a => Quoted(a.Address.ToString()),
        MxRecord mx => string.Create(CultureInfo.InvariantCulture, $"{mx.Preference},{Host(mx.Exchange)}"),
        CnameRecord alias => Host(alias.Target),
        NsRecord ns => Host(ns.Host),
        PtrRecord ptr => Host(ptr.Host),
        SrvRecord srv => string.Create(CultureInfo.InvariantCulture, $"{srv.Priority},{srv.Weight},{srv.Port},{Host(srv.Target)}"),
        TxtRecord text => Text(text),
        _ => null,
    };

    /// <summary>How the command takes several strings isn't documented: longer texts are for the zone file.</summary>
    private static string? Text(TxtRecord text) => text.Strings.Count == 1 && PlainValue.Of(text) is { } plain ? Quoted(plain) : null;

    private static string Host(DnsName name) => Quoted(name.Absolute);

    private static string Span(uint seconds) => TimeSpan.FromSeconds(seconds).ToString("c", CultureInfo.InvariantCulture);

    /// <summary>Between single quotes nothing is expanded; a typographic quote closes them too, and doubled it is a character.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("'");
        foreach (var c in text)
        {
            if (c is '\'' or '\u2018' or '\u2019' or '\u201A' or '\u201B') quoted.Append(c);
            quoted.Append(c);
        }

        return quoted.Append('\'').ToString();
    }
}
