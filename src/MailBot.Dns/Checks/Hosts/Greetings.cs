using System.Globalization;
using System.Net;
using MailBot.Dns.Checks.Mx;
using MailBot.Dns.Names;
using MailBot.Dns.Reports;
using MailBot.Dns.Smtp;

namespace MailBot.Dns.Checks.Hosts;

/// <summary>What the mail servers say on port 25 (RFC 5321 4.2, RFC 3207): encryption, certificate, name, time.</summary>
internal static class Greetings
{
    private const int MostHosts = 5;
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Soon = TimeSpan.FromDays(14);

    public static void Examine(Examination on, MailHosts mail)
    {
        foreach (var host in mail.Hosts.Take(MostHosts))
        {
            if (host.Addresses.FirstOrDefault(a => !Reachability.IsOutOfReach(a, on.Domain)) is not { } address) continue;
            switch (on.Greet(new SmtpQuestion(host.Name, address)))
            {
                case SmtpAnswer.NotTested: Report(on, HostsCodes.SmtpNotTested, host); break;
                case SmtpAnswer.Refused refused: Report(on, HostsCodes.SmtpRefused, host, ("said", refused.Detail)); break;
                case SmtpAnswer.Greeted greeted: Greeted(on, host, greeted); break;
            }
        }
    }

    private static void Report(Examination on, FindingCode code, MailHost host, params IEnumerable<(string Name, string Value)> told) =>
        on.Report(code, host.Answers, [], [("host", host.Name.Text), .. told]);

    private static void Greeted(Examination on, MailHost host, SmtpAnswer.Greeted greeted)
    {
        if (greeted.Elapsed > Slow) Report(on, HostsCodes.SmtpSlow, host, ("seconds", greeted.Elapsed.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)));
        if (Announced(greeted.Banner) is { } name && name != host.Name) Report(on, HostsCodes.SmtpBanner, host, ("name", name.Text));
        if (!greeted.StartTls) Report(on, HostsCodes.NoStartTls, host);
        else if (greeted.Certificate is not { } certificate) Report(on, HostsCodes.TlsFails, host);
        else Certificate(on, host, certificate);
    }

    /// <summary>The first word after the code, where it is a full name.</summary>
    private static DnsName? Announced(string banner)
    {
        var words = banner.Split([' ', '-'], 3, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && words[0] == "220" && DnsName.TryParse(banner[4..].Split(' ', 2)[0], out var name) && name.Labels.Count > 1 ? name : null;
    }

    private static void Certificate(Examination on, MailHost host, SmtpCertificate certificate)
    {
        var until = ("until", certificate.NotAfter.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (IsOld(certificate.Protocol)) Report(on, HostsCodes.OldTls, host, ("protocol", certificate.Protocol));
        if (certificate.NotAfter < on.Now) Report(on, HostsCodes.CertificateExpired, host, until);
        else if (certificate.NotAfter - on.Now < Soon) Report(on, HostsCodes.CertificateExpiring, host, until);
        else if (!certificate.Trusted) Report(on, HostsCodes.CertificateUntrusted, host);
        if (!certificate.NameFits) Report(on, HostsCodes.CertificateName, host);
    }

    /// <summary>RFC 8996 withdrew all before TLS 1.2, however the name is written: «Tls11», «TLSv1.1».</summary>
    private static bool IsOld(string protocol)
    {
        var digits = string.Concat(protocol.Where(char.IsAsciiDigit));
        return protocol.StartsWith("ssl", StringComparison.OrdinalIgnoreCase) || digits is "" or "1" or "10" or "11";
    }
}
