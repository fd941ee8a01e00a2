using MailBot.Dns.Names;

namespace MailBot.Dns.Checks.Spf.Analysis;

/// <summary>
/// What somebody would have to buy to own a name. A guess without the public suffix list, on the safe side: under a country
/// one label more where the second one is a usual registry category (co.uk, com.au, gouv.fr).
/// </summary>
internal static class RegistrableDomain
{
    private static readonly HashSet<string> Categories = new(StringComparer.Ordinal)
    {
        "ac", "asso", "co", "com", "edu", "go", "gob", "gouv", "gov", "ltd", "mil", "ne", "net", "nom", "or", "org", "plc", "prd", "sch", "tm",
    };

    /// <summary>Null for a name that can't be bought: a top-level domain or a category under one.</summary>
    public static DnsName? Of(DnsName name)
    {
        var labels = name.Labels;
        var suffix = labels is [.., var category, { Length: 2 }] && Categories.Contains(category) ? 2 : 1;
        return labels.Count <= suffix ? null : DnsName.Of(string.Join('.', labels.Skip(labels.Count - suffix - 1)));
    }
}
