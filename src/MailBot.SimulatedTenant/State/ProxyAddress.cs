using System.Text.RegularExpressions;

namespace MailBot.SimulatedTenant.State;

/// <summary>The prefixed addresses of EmailAddresses and proxyAddresses: <c>SMTP:</c> primary, <c>smtp:</c> secondary, others opaque.</summary>
internal static partial class ProxyAddress
{
    public const string PrimaryPrefix = "SMTP:";
    public const string SecondaryPrefix = "smtp:";

    public static bool IsSmtp(string address) => address.StartsWith(SecondaryPrefix, StringComparison.OrdinalIgnoreCase);

    public static bool IsPrimary(string address) => address.StartsWith(PrimaryPrefix, StringComparison.Ordinal);

    /// <summary>The address without its smtp prefix; an address without any prefix is taken as SMTP, as Exchange does.</summary>
    public static string Bare(string address) => IsSmtp(address) ? address[PrimaryPrefix.Length..] : address;

    /// <summary>Gives a bare address the secondary prefix; leaves prefixed ones (also <c>x500:</c>, <c>SIP:</c>) as they are.</summary>
    public static string Prefixed(string address) => address.Contains(':', StringComparison.Ordinal) ? address : SecondaryPrefix + address;

    public static string? Primary(IEnumerable<string> addresses) =>
        addresses.FirstOrDefault(IsPrimary) is { } primary ? Bare(primary) : null;

    public static bool Same(string left, string right) =>
        string.Equals(Bare(left), Bare(right), StringComparison.OrdinalIgnoreCase);

    public static string Domain(string address) => Bare(address)[(Bare(address).LastIndexOf('@') + 1)..];

    /// <summary>ASCII only, at most 64 characters before the @ and 254 in all, no stray dots.</summary>
    public static bool IsValidSmtp(string address)
    {
        var bare = Bare(address);
        return bare.Length <= 254 && bare.IndexOf('@', StringComparison.Ordinal) <= 64 && Smtp().IsMatch(bare);
    }

    [GeneratedRegex(@"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Smtp();
}
