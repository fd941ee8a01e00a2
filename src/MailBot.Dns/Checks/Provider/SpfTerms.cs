using MailBot.Dns.Names;

namespace MailBot.Dns.Checks.Provider;

/// <summary>What an SPF text mentions, read forgivingly: enough to tell who may send, not whether the record is right.</summary>
internal static class SpfTerms
{
    public static bool IsSpf(string text) =>
        text.StartsWith("v=spf1", StringComparison.OrdinalIgnoreCase) && (text.Length == 6 || text[6] == ' ');

    /// <summary>Names that it includes or hands over to, but for those that depend on the sender.</summary>
    public static IReadOnlyList<DnsName> Included(string record)
    {
        var names = new List<DnsName>();
        foreach (var range in record.AsSpan().Split(' '))
        {
            var term = record.AsSpan()[range].TrimStart("+?~");
            if (term.StartsWith("include:", StringComparison.OrdinalIgnoreCase)) Add(names, term["include:".Length..]);
            else if (term.StartsWith("redirect=", StringComparison.OrdinalIgnoreCase)) Add(names, term["redirect=".Length..]);
        }

        return names;
    }

    private static void Add(List<DnsName> names, ReadOnlySpan<char> written)
    {
        if (!written.Contains('%') && DnsName.TryParse(written.ToString(), out var name) && !name.IsRoot) names.Add(name);
    }
}
