using MailBot.Dns.Lookup;

namespace MailBot.Dns.Checks.Spf.Evaluation;

/// <summary>
/// What check_host() (RFC 7208 4) says about one sender, and how it came to it. Where the standard leaves a choice, this is what is done:
/// <list type="bullet">
/// <item>Void lookups are counted by term, as 4.6.4 words it: an "a" is void when the family of the sender's address has no
/// address, an "mx" when it has no hosts or none of them has such an address. A "ptr" never is: its answer is the sender's, not the domain's.</item>
/// <item>An include whose name has no TXT record is void and, by 5.2, a permanent error.</item>
/// <item>The same record reached on two ways is legal and costs lookups twice; a circle ends at the limit of ten.</item>
/// <item>Two identical records are two records where both arrive: a permanent error.</item>
/// <item>A redirect beside an "all" is neither followed nor counted.</item>
/// <item>A name that DNS can't carry (an empty label, a label over 63 octets) can't exist: no match, nothing asked, not void.</item>
/// <item>More than ten MX hosts are a permanent error before any of them is asked for; of PTR names the first ten count.</item>
/// <item>%{p} takes part in nothing that is counted, but in the bound on questions; c, r and t are allowed in explanations alone.</item>
/// </list>
/// </summary>
/// <param name="Lookups">Of the ten that are allowed; eleven where the limit was broken.</param>
/// <param name="VoidLookups">Of the two that are allowed; three where the limit was broken.</param>
public sealed record SpfEvaluation(SpfQuestion Question, SpfResult Result, int Lookups, int VoidLookups)
{
    /// <summary>Longest time an evaluation may take (RFC 7208 4.6.4); then its result is <see cref="SpfResult.TempError"/>.</summary>
    public static readonly TimeSpan LongestTime = TimeSpan.FromSeconds(20);

    /// <summary>Questions that no evaluation goes beyond: one record, ten terms, ten hosts for each.</summary>
    public const int MostQuestions = 1 + 10 + (10 * 10);

    /// <summary>The domain's own words about a failure (RFC 7208 6.2), unsafe text; null where it has none.</summary>
    public string? Explanation { get; init; }

    /// <summary>
    /// The term that decided, as published in the record of the domain or of its redirect; "default" where none matched
    /// (RFC 7208 9.1), and empty where no record was evaluated. Unsafe text.
    /// </summary>
    public string Mechanism { get; init; } = "";

    /// <summary>Set with none, temperror and permerror.</summary>
    public SpfFault? Fault { get; init; }

    /// <summary>The lookup tree as far as it was walked; null where the domain is none.</summary>
    public SpfVisit? Trace { get; init; }

    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static Task<SpfEvaluation> CheckHostAsync(IDnsSource source, SpfQuestion question, TimeProvider clock, CancellationToken cancellationToken) =>
        new HostCheck(source, question, clock).RunAsync(cancellationToken);
}
