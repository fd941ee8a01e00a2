using MailBot.Dns.Names;

namespace MailBot.Dns.Checks.Mx;

/// <summary>The name that somebody buys, as far as it can be told without a list of suffixes: two labels, three under endings like co.uk.</summary>
internal static class RegistrableName
{
    private const int LongestShortEnding = 3;

    private static readonly string[] NotForSale = ["invalid", "local", "localhost", "internal", "lan", "home", "arpa", "onion"];

    /// <returns>Null where nobody can buy it.</returns>
    public static DnsName? Above(DnsName name)
    {
        var labels = name.Labels;
        if (labels.Count < 2 || NotForSale.Contains(labels[^1])) return null;
        var isShort = labels.Count > 2 && labels[^1].Length == 2 && labels[^2].Length <= LongestShortEnding;
        return DnsName.Of(string.Join('.', labels.TakeLast(isShort ? 3 : 2)));
    }
}
