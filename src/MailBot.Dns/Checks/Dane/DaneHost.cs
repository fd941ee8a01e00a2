using MailBot.Dns.Checks.Mx;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Dane;

/// <summary>A mail server and its TLSA records.</summary>
internal sealed record DaneHost(MailHost Host, Answer Tlsa)
{
    private const int MostHosts = 6;

    public IReadOnlyList<TlsaRecord> Records { get; } = [.. Tlsa.Of<TlsaRecord>()];

    public bool IsSecure => Tlsa.Secure && Host.Answers.Any(a => a is { IsFound: true, Secure: true });

    public static IReadOnlyList<DaneHost> All(Examination on) =>
        [.. MailHosts.Of(on).Hosts.Take(MostHosts).Select(h => (Host: h, Tlsa: on.Ask(Owner(h.Name), RecordType.Tlsa))).ToArray().Where(h => h.Tlsa is not null).Select(h => new DaneHost(h.Host, h.Tlsa!))];

    /// <summary>An address where a name belongs has no records; nobody is asked.</summary>
    private static DnsName? Owner(DnsName host) => WrittenAddress.IsOne(host) || VerificationMx.IsOne(host) ? null : host.Prepend("_25._tcp");
}
