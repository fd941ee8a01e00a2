using System.Text;

namespace MailBot.Dns.Names;

/// <summary>
/// Names under which people register their own (publicsuffix.org). Receivers of before 2026 find an organisation with it
/// (RFC 7489 3.2); today's don't, so a list some years old is good enough to tell where the two may differ.
/// </summary>
internal static class PublicSuffixes
{
    private static readonly Lazy<HashSet<string>> Rules = new(Load);

    /// <summary>The name that somebody registered: the suffix and one label. Null for a suffix itself.</summary>
    public static DnsName? Registrable(DnsName name)
    {
        var labels = name.Labels;
        var suffix = SuffixLength(labels);
        return labels.Count > suffix ? DnsName.Of(string.Join('.', labels.TakeLast(suffix + 1))) : null;
    }

    public static bool IsSuffix(DnsName name) => !name.IsRoot && Registrable(name) is null;

    /// <summary>In labels. An exception wins, else the longest rule, else the last label alone.</summary>
    private static int SuffixLength(IReadOnlyList<string> labels)
    {
        for (var from = 0; from < labels.Count - 1; from++)
        {
            var name = string.Join('.', labels.Skip(from));
            if (Rules.Value.Contains("!" + name)) return labels.Count - from - 1;
            if (Rules.Value.Contains(name) || Rules.Value.Contains("*." + string.Join('.', labels.Skip(from + 1)))) return labels.Count - from;
        }

        return 1;
    }

    private static HashSet<string> Load()
    {
        using var stream = typeof(PublicSuffixes).Assembly.GetManifestResourceStream("MailBot.Dns.Names.public-suffixes.txt")
            ?? throw new InvalidOperationException("The list of public suffixes is not in the program.");
        using var reader = new StreamReader(stream, Encoding.ASCII);
        var rules = new HashSet<string>(8192, StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith("//", StringComparison.Ordinal)) rules.Add(line);
        }

        return rules;
    }
}
