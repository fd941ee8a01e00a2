using System.Runtime.CompilerServices;
using MailBot.Dns.Checks;
using MailBot.Dns.Names;
using MailBot.Dns.Smtp;
using MailBot.Dns.Web;
using MailBot.Dns.Zones;

namespace MailBot.Dns.Reports;

/// <summary>
/// Where code is compiled when it first runs, the first report of a process would wait for the compiler rather than for the
/// network. So while its first questions travel, a report on a made-up domain is gone through beside it, the last check first.
/// </summary>
internal static class Rehearsal
{
    private const string Zone = """
        $ORIGIN rehearsal.example.
        @ SOA ns1 hostmaster 1 7200 900 1209600 300
        @ NS ns1
        @ MX 0 rehearsal-example.mail.protection.outlook.com.
        @ MX 10 mail
        @ TXT "v=spf1 include:spf.protection.outlook.com include:a.example mx ip4:192.0.2.0/24 -all"
        @ A 192.0.2.80
        mail A 192.0.2.25
        25.2.0.192.in-addr.arpa. PTR mail
        a.example. TXT "v=spf1 include:b.example a:mail.rehearsal.example -all"
        b.example. TXT "v=spf1 ip6:2001:db8::/32 -all"
        spf.protection.outlook.com. TXT "v=spf1 ip4:198.51.100.0/24 -all"
        rehearsal-example.mail.protection.outlook.com. A 198.51.100.25
        autodiscover CNAME autodiscover.outlook.com.
        autodiscover.outlook.com. A 198.51.100.80
        selector1._domainkey CNAME selector1-rehearsal-example._domainkey.rehearsal.n-v1.dkim.mail.microsoft.
        selector1-rehearsal-example._domainkey.rehearsal.n-v1.dkim.mail.microsoft. TXT "v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDw"
        _dmarc TXT "v=DMARC1; p=none; rua=mailto:d@rehearsal.example,mailto:d@reports.example"
        rehearsal.example._report._dmarc.reports.example. TXT "v=DMARC1"
        _sip._tls SRV 100 1 443 sipdir.online.lync.com.
        _smtp._tls TXT "v=TLSRPTv1; rua=mailto:t@rehearsal.example"
        _mta-sts TXT "v=STSv1; id=1"
        """;

    private static int begun;

    /// <summary>Once in a process, and never in the native program, whose code is compiled already.</summary>
    public static void Begin()
    {
        if (RuntimeFeature.IsDynamicCodeCompiled && Interlocked.Exchange(ref begun, 1) == 0) _ = Task.Run(GoThroughAsync);
    }

    private static Task<DomainReport> GoThroughAsync()
    {
        var reporter = new Reporter(new ZoneSource(ZoneFile.Read(Zone)), new NoWeb("off"), new NoSmtp(), TimeProvider.System, new ReportLimits())
        {
            Checks = [.. CheckCatalogue.All.Reverse()],
        };
        return reporter.MakeAsync(new ReportRequest(DnsName.Of("rehearsal.example")), progress: null, CancellationToken.None);
    }
}
