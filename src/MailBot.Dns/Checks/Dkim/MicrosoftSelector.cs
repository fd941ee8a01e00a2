using MailBot.Dns.Names;

namespace MailBot.Dns.Checks.Dkim;

/// <summary>
/// Microsoft's two selectors. Their targets are selectorN-contoso-fr._domainkey.TENANT.onmicrosoft.com for older domains
/// and ….TENANT.X-v1.dkim.mail.microsoft for those added since May 2025, X being Microsoft's choice.
/// </summary>
internal static class MicrosoftSelector
{
    public static bool IsOne(string selector) => selector is "selector1" or "selector2";

    public static bool IsSecond(string selector) => selector == "selector2";

    /// <summary>The target that belongs to this selector where it leads to the other's; null where it doesn't.</summary>
    public static DnsName? Swapped(string selector, DnsName target)
    {
        if (!IsOne(selector) || !IsMicrosofts(target)) return null;
        var other = IsSecond(selector) ? "selector1-" : "selector2-";
        return target.Text.StartsWith(other, StringComparison.Ordinal) ? DnsName.Of(string.Concat(selector, "-", target.Text.AsSpan(other.Length))) : null;
    }

    private static bool IsMicrosofts(DnsName target) =>
        target.Text.EndsWith(".onmicrosoft.com", StringComparison.Ordinal) || target.Text.EndsWith(".dkim.mail.microsoft", StringComparison.Ordinal);
}
