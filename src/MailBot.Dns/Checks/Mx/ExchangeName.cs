using MailBot.Dns.Names;

namespace MailBot.Dns.Checks.Mx;

/// <summary>Names that can't be a mail server's, told without asking anybody.</summary>
internal static class ExchangeName
{
    public static bool IsUsable(DnsName name, DnsName domain) =>
        !WrittenAddress.IsOne(name) && !VerificationMx.IsOne(name) && name.Labels.Count > 1 && DoubledSuffix.Meant(name, domain) is null;
}
