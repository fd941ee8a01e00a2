using System.Globalization;
using MailBot.Dns.Checks.Spf.Evaluation;
using MailBot.Dns.Texts;

namespace MailBot.Dns.Checks.Spf.Rendering;

/// <summary>An evaluation in sentences.</summary>
internal static class SpfSentences
{
    /// <summary>What the result means for the sender, or why there is none.</summary>
    public static string Outcome(SpfEvaluation evaluation, CultureInfo culture) => Say(KeyOf(evaluation), culture,
    [
        ("domain", evaluation.Question.Domain),
        ("ip", evaluation.Question.Address.ToString()),
        ("at", evaluation.Fault?.Domain ?? ""),
        ("term", PublishedText.Readable(evaluation.Fault?.Term ?? "")),
        ("column", evaluation.Fault?.Column.ToString(CultureInfo.InvariantCulture) ?? ""),
    ]);

    public static string Say(string key, CultureInfo culture, params IEnumerable<(string Name, string Value)> facts) =>
        TopicTexts.Say("spf.check." + key, facts.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal), culture);

    private static string KeyOf(SpfEvaluation evaluation) => evaluation.Fault?.Kind switch
    {
        null => evaluation.Result.ToString().ToLowerInvariant(),
        SpfFaultKind.NotADomain => "not-a-domain",
        SpfFaultKind.NoRecord => "none",
        SpfFaultKind.SeveralRecords => "several",
        SpfFaultKind.Syntax => "syntax",
        SpfFaultKind.TooManyLookups => "too-many-lookups",
        SpfFaultKind.TooManyVoidLookups => "too-many-voids",
        SpfFaultKind.TooManyMxHosts => "too-many-mx",
        SpfFaultKind.TargetWithoutRecord => "target-without-record",
        SpfFaultKind.NoAnswer => "no-answer",
        SpfFaultKind.OutOfTime => "out-of-time",
        _ => throw new ArgumentOutOfRangeException(nameof(evaluation), evaluation.Fault.Kind, null),
    };
}
