using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Web;

namespace MailBot.Dns.Checks.MtaSts;

/// <summary>What a domain says and serves about MTA-STS; shared by the checks that judge it together with other records.</summary>
/// <param name="Announced">The one record that counts; null where there is none, or more than one.</param>
/// <param name="Document">Null until it is there, and where nothing announces it or no host could serve it.</param>
internal sealed record StsState(Answer? Asked, Answer? Ipv4, Answer? Ipv6, IReadOnlyList<TxtRecord> Records, StsRecord? Announced, WebAnswer? Document, StsPolicy? Policy)
{
    private const int MostOctets = 65_536;

    /// <summary>The policy is announced, served and right: senders act on it.</summary>
    public bool IsInForce => Announced is { IdIsValid: true, Rest: null } && Policy is { IsUsable: true };

    public IEnumerable<Answer> Evidence => new[] { Asked, Ipv4, Ipv6 }.OfType<Answer>();

    public static StsState Of(Examination on) => on.Derived("sts.state", Read);

    private static StsState Read(Examination on)
    {
        var asked = on.Ask(on.Domain.Prepend("_mta-sts"), RecordType.Txt);
        var host = on.Domain.Prepend("mta-sts");
        var (ipv4, ipv6) = (on.Ask(host, RecordType.A), on.Ask(host, RecordType.Aaaa));
        TxtRecord[] records = [.. (asked?.Of<TxtRecord>() ?? []).Where(r => StsRecord.Read(r.Text) is not null)];
        var announced = records is [var only] ? StsRecord.Read(only.Text) : null;
        var document = announced is null || host is not { } real || ipv4 is null || ipv6 is null ? null : Fetch(on, real, ipv4, ipv6);
        var policy = document is WebAnswer.Document { Status: 200 } served ? StsPolicyReader.Read(served.Body) : null;
        return new StsState(asked, ipv4, ipv6, records, announced, document, policy);
    }

    private static WebAnswer? Fetch(Examination on, DnsName host, Answer ipv4, Answer ipv6)
    {
        if (ipv4.IsAbsent && ipv6.IsAbsent) return null;
        System.Net.IPAddress[] addresses = [.. ipv4.Of<AddressRecord>().Concat(ipv6.Of<AddressRecord>()).Select(r => r.Address)];
        if (addresses.Length == 0) return new WebAnswer.NotAsked("dns");
        return Uri.TryCreate($"https://{host}/.well-known/mta-sts.txt", UriKind.Absolute, out var address)
            ? on.Fetch(new WebQuestion(address, MostOctets) { At = addresses })
            : new WebAnswer.Unusable(WebFault.NoSuchHost);
    }
}
