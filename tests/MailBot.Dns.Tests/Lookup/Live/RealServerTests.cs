using MailBot.Dns.Lookup;
using MailBot.Dns.Lookup.Live;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Tests.Wire;
using MailBot.Dns.Zones;

namespace MailBot.Dns.Tests.Lookup.Live;

/// <summary>Against a server that others wrote: its compression, its truncation, its way with aliases into other zones.</summary>
public sealed class RealServerTests
{
    private static readonly string Contoso = $"""
        $ORIGIN contoso.example.
        $TTL 300
        @ 3600 IN SOA ns1 anna\.roux 1 7200 900 1209600 300
        @ IN NS ns1
        ns1 IN A 192.0.2.53
        @ IN MX 10 mx1
        @ IN MX 20 mx2.fabrikam.example.
        @ IN TXT "v=spf1 include:spf.fabrikam.example -all"
        @ IN TXT "\195" "\169" "\000\255\"\\"
        mx1 IN A 192.0.2.25
        mx1 IN AAAA 2001:db8::25
        selector1._domainkey IN CNAME selector1.fabrikam.example.
        *.wild IN TXT "wild"
        _sip._tls IN SRV 100 1 443 sip.fabrikam.example.
        _25._tcp.mx1 IN TLSA 3 1 1 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
        @ IN CAA 0 issue "letsencrypt.org"
        {string.Join('\n', Enumerable.Range(0, 300).Select(n => $"big IN TXT \"{n} {new string('x', 100)}\""))}

        """;

    private const string Fabrikam = """
        $ORIGIN fabrikam.example.
        $TTL 300
        @ IN SOA ns1 hostmaster 1 7200 900 1209600 300
        @ IN NS ns1
        ns1 IN A 192.0.2.54
        selector1 IN TXT "v=DKIM1; p="

        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ARealServer_IsReadAsItsZonesStand()
    {
        if (NsdServer.Program is not { } program)
        {
            Assert.Skip("NSD is not installed here.");
            return;
        }

        await using var server = NsdServer.Start(program, ("contoso.example", Contoso), ("fabrikam.example", Fabrikam));
        await server.ReadyAsync(Token);
        using var live = new LiveDns(new Resolvers([server.Address], Named: true), TimeProvider.System);
        var zone = new ZoneSource([.. ZoneFile.Read(Contoso), .. ZoneFile.Read(Fabrikam)]);
        var once = new OnceEach(live);
        foreach (var question in Questions())
        {
            var (told, expected) = (await once.AskAsync(question, Token), await zone.AskAsync(question, Token));
            Assert.Equal((question, expected.Outcome), (question, told.Outcome));
            Assert.Equal(expected.Records.Select(Line).Order(StringComparer.Ordinal), told.Records.Select(Line).Order(StringComparer.Ordinal));
            Assert.Equal(expected.Aliases, told.Aliases);
            Assert.Equal(expected.NegativeTtl, told.NegativeTtl);
            Assert.Equal(0, told.Unreadable);
        }

        Assert.Equal(NoAnswer.Refused, (await live.AskAsync(new Question(DnsName.Of("elsewhere.example"), RecordType.A), Token)).Why);
    }

    private static IEnumerable<Question> Questions()
    {
        foreach (var question in ZoneFile.Read(Contoso).Select(r => new Question(r.Owner, r.Type)).Distinct()) yield return question;
        yield return new Question(DnsName.Of("selector1._domainkey.contoso.example"), RecordType.Txt);
        yield return new Question(DnsName.Of("anything.wild.contoso.example"), RecordType.Txt);
        yield return new Question(DnsName.Of("mx1.contoso.example"), RecordType.Mx);
        yield return new Question(DnsName.Of("_tcp.mx1.contoso.example"), RecordType.A);
        yield return new Question(DnsName.Of("nobody.contoso.example"), RecordType.A);
    }

    /// <summary>The zone reader has no escapes for a mailbox with a dot in it.</summary>
    private static string Line(DnsRecord record) => record is SoaRecord soa ? $"{soa.Owner} {soa.Serial} {soa.Minimum}" : $"{record.Owner} {record.Ttl} {RecordText.Of(record)}";
}
