using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Provider;

/// <summary>All names that an SPF record includes, directly or through others.</summary>
/// <param name="Lookups">What the terms found on the way cost (RFC 7208 4.6.4).</param>
/// <param name="IsWhole">False while answers are missing, and where some never came or depend on the sender: then an absent name proves nothing.</param>
internal sealed record SpfReach(IReadOnlySet<DnsName> Names, int Lookups, bool IsWhole)
{
    /// <summary>A record that needs more is void anyway.</summary>
    private const int MostNames = 12;

    private static readonly string[] Costly = ["include:", "redirect=", "a", "mx", "ptr", "exists:"];

    public static SpfReach Of(Examination on, string record)
    {
        var (names, texts, whole, lookups) = (new HashSet<DnsName>(), new Queue<string>([record]), true, 0);
        while (texts.TryDequeue(out var text))
        {
            lookups += text.Split(' ').Count(IsCostly);
            whole &= !text.Contains('%', StringComparison.Ordinal);
            foreach (var name in SpfTerms.Included(text).Where(names.Add))
            {
                var answer = names.Count <= MostNames ? on.Ask(name, RecordType.Txt) : null;
                whole &= answer is { IsUndetermined: false };
                foreach (var found in (answer?.Of<TxtRecord>() ?? []).Select(t => t.Text).Where(SpfTerms.IsSpf)) texts.Enqueue(found);
            }
        }

        return new SpfReach(names, lookups, whole);
    }

    private static bool IsCostly(string term)
    {
        var bare = term.TrimStart('+', '-', '?', '~');
        return Costly.Any(c => bare.StartsWith(c, StringComparison.OrdinalIgnoreCase)
            && (c.Length > 3 || bare.Length == c.Length || bare[c.Length] is ':' or '/'));
    }
}
