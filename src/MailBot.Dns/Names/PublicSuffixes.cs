using System.Text;

namespace MailBot.Dns.Names;

/// <summary>
/// Names under which people register their own (publicsuffix.org). Receivers of before 2026 find an organisation with it
/// (RFC 7489 3.2); today's don't, so a list some years old is good enough to tell where the two may differ, and what
/// somebody would have to buy to own a name.
/// </summary>
internal static class PublicSuffixes
{
    private const string PrivateOnes = "// private";

    /// <summary>RFC 2606, RFC 6761, RFC 6762, RFC 7686, RFC 9476 and what private networks use: no registry sells these.</summary>
    private static readonly string[] NotForSale = ["invalid", "local", "localhost", "internal", "alt", "lan", "home", "corp", "arpa", "onion"];

    private static readonly Lazy<(HashSet<string> Sold, HashSet<string> All)> Rules = new(Load);

    /// <summary>The name that somebody registered: the suffix and one label. Null for a suffix itself.</summary>
    public static DnsName? Registrable(DnsName name) => Above(name, Rules.Value.All);

    /// <summary>
    /// The name that a registry would sell. What companies give to customers under a name of their own, such as sites of a
    /// hosting service, isn't bought: there it is the company's own name. Null for a suffix, and where nobody can buy anything.
    /// </summary>
    public static DnsName? Sold(DnsName name) => name.Labels is [.., var top] && NotForSale.Contains(top) ? null : Above(name, Rules.Value.Sold);

    public static bool IsSuffix(DnsName name) => !name.IsRoot && Registrable(name) is null;

    private static DnsName? Above(DnsName name, HashSet<string> rules)
    {
        var labels = name.Labels;
        var suffix = SuffixLength(labels, rules);
        return labels.Count > suffix ? DnsName.Of(string.Join('.', labels.TakeLast(suffix + 1))) : null;
    }

    /// <summary>In labels. An exception wins, else the longest rule, else the last label alone.</summary>
    private static int SuffixLength(IReadOnlyList<string> labels, HashSet<string> rules)
    {
        for (var from = 0; from < labels.Count - 1; from++)
        {
            var name = string.Join('.', labels.Skip(from));
            if (rules.Contains("!" + name)) return labels.Count - from - 1;
            if (rules.Contains(name) || rules.Contains("*." + string.Join('.', labels.Skip(from + 1)))) return labels.Count - from;
        }

        return 1;
    }

    private static (HashSet<string> Sold, HashSet<string> All) Load()
    {
        using var stream = typeof(PublicSuffixes).Assembly.GetManifestResourceStream("MailBot.Dns.Names.public-suffixes.txt")
            ?? throw new InvalidOperationException("The list of public suffixes is not in the program.");
        using var reader = new StreamReader(stream, Encoding.ASCII);
        var (sold, all, isSold) = (new HashSet<string>(8192, StringComparer.Ordinal), new HashSet<string>(8192, StringComparer.Ordinal), true);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("//", StringComparison.Ordinal))
            {
                isSold &= line != PrivateOnes;
                continue;
            }

            all.Add(line);
            if (isSold) sold.Add(line);
        }

        return (sold, all);
    }
}
