using MailBot.Dns.Names;

namespace MailBot.Dns.Checks.Dmarc;

/// <summary>The names that a tree walk visits (RFC 9989 4.10): eight at most, however long the name is.</summary>
internal static class DmarcTree
{
    public const int MostQueries = 8;

    /// <summary>The domain itself, then the names above it to the top; from eight labels and more it goes on at seven.</summary>
    public static IReadOnlyList<DnsName> Names(DnsName domain)
    {
        var names = new List<DnsName> { domain };
        var above = domain.Parent;
        while (above.Labels.Count >= MostQueries) above = above.Parent;
        for (; !above.IsRoot; above = above.Parent) names.Add(above);
        return names;
    }

    /// <summary>Of a name's own ancestors the one right below another.</summary>
    public static DnsName OneBelow(DnsName name, DnsName above)
    {
        while (name.Parent != above) name = name.Parent;
        return name;
    }
}
