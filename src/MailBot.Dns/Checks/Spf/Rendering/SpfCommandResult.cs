using System.Globalization;
using System.Text.Json;
using MailBot.Dns.Checks.Spf.Evaluation;
using MailBot.Dns.Texts;

namespace MailBot.Dns.Checks.Spf.Rendering;

/// <summary>The document of `dns spf --json`.</summary>
/// <param name="Result">pass, fail, softfail, neutral, none, temperror or permerror.</param>
/// <param name="Explanation">The domain's own words about a failure (RFC 7208 6.2); where it has none, one sentence of ours in the reader's language.</param>
/// <param name="Lookups">Of the ten that are allowed.</param>
/// <param name="VoidLookups">Of the two that are allowed.</param>
/// <param name="Mechanism">The term that decided; "default" where none matched, empty where no record was evaluated.</param>
public sealed record SpfCommandResult(string Result, string Explanation, int Lookups, int VoidLookups, string Mechanism)
{
    /// <summary>Texts from DNS are made harmless here.</summary>
    public static SpfCommandResult Of(SpfEvaluation evaluation, CultureInfo culture) => new(
        evaluation.Result.ToString().ToLowerInvariant(),
        evaluation.Explanation is { } words ? SafeText.Of(words) : SpfSentences.Outcome(evaluation, culture),
        evaluation.Lookups,
        evaluation.VoidLookups,
        SafeText.Of(evaluation.Mechanism));

    /// <summary>On one line.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, SpfCommandJson.Default.SpfCommandResult);
}
