using System.Globalization;
using System.Text;
using MailBot.Dns.Checks.Spf.Evaluation;
using MailBot.Dns.Reports;
using MailBot.Dns.Texts;

namespace MailBot.Dns.Checks.Spf.Rendering;

/// <summary>An evaluation for a person at a terminal: the result, the term that decided, the limits, and the lookup tree.</summary>
public static class SpfCommandText
{
    private const int LongestRecord = 110;

    /// <param name="whole">The rule whoever sends, drawn behind the way of this one sender; null leaves it out.</param>
    public static string Of(SpfEvaluation evaluation, CultureInfo culture, SpfSummary? whole = null)
    {
        var text = new StringBuilder(Of(evaluation, culture));
        if (whole?.Tree is null) return text.ToString();
        Line(text, "");
        foreach (var line in SpfTreeText.Lines(whole, culture)) Line(text, line);
        return text.ToString();
    }

    private static string Of(SpfEvaluation evaluation, CultureInfo culture)
    {
        var text = new StringBuilder();
        Line(text, SpfSentences.Say("headline", culture, ("result", evaluation.Result.ToString().ToLowerInvariant()), ("sentence", SpfSentences.Outcome(evaluation, culture))));
        if (evaluation.Trace is { } trace && evaluation.Fault is null) Line(text, Decided(trace, culture));
        if (evaluation.Explanation is { } words) Line(text, SpfSentences.Say("own-words", culture, ("domain", evaluation.Question.Domain), ("words", words)));
        Line(text, SpfSentences.Say("count", culture, ("lookups", Number(evaluation.Lookups)), ("voids", Number(evaluation.VoidLookups))));
        if (evaluation.Trace is not { Record: not null } way) return text.ToString();
        Line(text, "");
        Line(text, SpfSentences.Say("tree", culture));
        Visit(text, way, 1, culture);
        return text.ToString();
    }

    /// <summary>The innermost record in which a term matched.</summary>
    private static string Decided(SpfVisit visit, CultureInfo culture)
    {
        while (visit.Steps is [.., { Outcome: SpfStepOutcome.Matched, Inside: { } deeper }]) visit = deeper;
        return visit.Steps is [.., { Outcome: SpfStepOutcome.Matched } last]
            ? SpfSentences.Say("decided", culture, ("term", last.Term), ("at", visit.Domain))
            : SpfSentences.Say("decided-default", culture, ("at", visit.Domain));
    }

    private static void Visit(StringBuilder text, SpfVisit visit, int depth, CultureInfo culture)
    {
        Line(text, $"{Indent(depth)}{SafeText.Of(visit.Domain)}  {(visit.Record is { } record ? SafeText.Of(PublishedText.Readable(record), LongestRecord) : SpfSentences.Say("no-record", culture))}");
        foreach (var step in visit.Steps)
        {
            Line(text, $"{Indent(depth + 1)}{SafeText.Of(PublishedText.Readable(step.Term))}  {string.Join(", ", Remarks(step, culture))}");
            if (step.Inside is { } inside) Visit(text, inside, depth + 2, culture);
        }
    }

    private static IEnumerable<string> Remarks(SpfStep step, CultureInfo culture)
    {
        yield return SpfSentences.Say(step.Outcome switch
        {
            SpfStepOutcome.Matched => "step.matched",
            SpfStepOutcome.Stopped => "step.stopped",
            _ => "step.not-matched",
        }, culture);
        if (step.CostsLookup) yield return SpfSentences.Say("step.lookups", culture, ("count", Number(Lookups(step))));
        if (step.IsVoid) yield return SpfSentences.Say("step.void", culture);
    }

    /// <summary>Of the term and of everything that it led to.</summary>
    private static int Lookups(SpfStep step) => (step.CostsLookup ? 1 : 0) + (step.Inside?.Steps.Sum(Lookups) ?? 0);

    private static string Indent(int depth) => new(' ', depth * 2);

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
