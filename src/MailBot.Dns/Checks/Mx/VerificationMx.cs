using MailBot.Dns.Names;

namespace MailBot.Dns.Checks.Mx;

/// <summary>MX records that once proved to a provider whose the domain is, and receive nothing.</summary>
internal static class VerificationMx
{
    private static readonly DnsName Microsoft = DnsName.Of("msv1.invalid");
    private static readonly DnsName Google = DnsName.Of("mx-verification.google.com");

    public static bool IsOne(DnsName exchange) => IsMicrosoft(exchange) || IsGoogle(exchange);

    public static bool IsMicrosoft(DnsName exchange) => exchange.IsAtOrBelow(Microsoft);

    public static bool IsGoogle(DnsName exchange) => exchange.IsAtOrBelow(Google);
}
