using MailBot.Dns.Checks.Spf.Addresses;
using MailBot.Dns.Checks.Spf.Analysis;
using MailBot.Dns.Checks.Spf.Grammar;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;

namespace MailBot.Dns.Checks.Spf.Comparison;

/// <summary>What a change of the SPF record means: who may send then and may not now, and the other way round. Words moved about without effect make no difference.</summary>
/// <param name="EndBefore">What becomes of everybody else: "-all", "~all", "?all" or "+all"; "?all" where nothing says it (RFC 7208 4.7).</param>
public sealed record SpfDifference(SpfSenders Gained, SpfSenders Lost, string EndBefore, string EndAfter)
{
    /// <summary>False where the rule is one that receivers give up on: nobody passes by it, whatever it names.</summary>
    public bool IsUsableBefore { get; init; } = true;

    public bool IsUsableAfter { get; init; } = true;

    /// <summary>False where DNS gave no answer to something, or there is too much to read: then more may have changed.</summary>
    public bool IsComplete { get; init; } = true;

    public bool IsNone => Gained.IsNobody && Lost.IsNobody && EndBefore == EndAfter && IsUsableBefore == IsUsableAfter;

    /// <param name="before">An SPF record; empty for none, and null for the one that the source has now.</param>
    /// <param name="after">Likewise.</param>
    public static async Task<SpfDifference> BetweenAsync(IDnsSource source, DnsName domain, string? before, string? after, CancellationToken cancellationToken)
    {
        var reading = new SpfReading(source);
        var one = await reading.AnalyseAsync(domain, before, cancellationToken);
        var other = await reading.AnalyseAsync(domain, after, cancellationToken);
        return new SpfDifference(Only(other, one), Only(one, other), End(one), End(other))
        {
            IsUsableBefore = IsUsable(one),
            IsUsableAfter = IsUsable(other),
            IsComplete = IsKnown(one) && IsKnown(other),
        };
    }

    private static SpfSenders Only(SpfAnalysis one, SpfAnalysis other)
    {
        var known = other.Links.Where(l => l.DependsOnSender).Select(Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new SpfSenders(
            [.. Passing(one).Except(Passing(other)).Ranges.SelectMany(r => r.Networks())],
            [.. one.Links.Where(l => l.DependsOnSender && l.Qualifier == SpfQualifier.Pass && !known.Contains(Key(l))).Select(l => l.Term.Written).Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    private static string Key(SpfLink link) => link.Term.Written.TrimStart('+');

    private static AddressSet Passing(SpfAnalysis analysis) => IsUsable(analysis) ? analysis.Authorised : AddressSet.Empty;

    private static bool IsUsable(SpfAnalysis analysis) => analysis.Validity != SpfValidity.Invalid;

    private static bool IsKnown(SpfAnalysis analysis) => !analysis.IsInDoubt && !analysis.IsCut;

    private static string End(SpfAnalysis analysis) => analysis.AllQualifier switch
    {
        SpfQualifier.Pass => "+all",
        SpfQualifier.Fail => "-all",
        SpfQualifier.SoftFail => "~all",
        _ => "?all",
    };
}
