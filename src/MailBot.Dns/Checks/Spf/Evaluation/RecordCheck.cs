using MailBot.Dns.Checks.Spf.Grammar;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Spf.Evaluation;

/// <summary>check_host() for one domain, and through include and redirect for others (RFC 7208 4).</summary>
internal sealed class RecordCheck(SpfSender sender, SpfBudget budget, SpfAsking asking, ValidatedNames validated, TimeProvider clock)
{
    private readonly MechanismMatch match = new(sender, asking, validated);

    public async Task<RecordVerdict> CheckAsync(string domain)
    {
        if (!DnsName.TryParse(domain, out var name) || !IsDomain(name)) return Ended(domain, null, SpfResult.None, SpfFaultKind.NotADomain);
        var answer = await asking.AskAsync(name, RecordType.Txt);
        if (answer.IsUndetermined) return Ended(domain, null, SpfResult.TempError, SpfFaultKind.NoAnswer);
        string[] texts = [.. answer.Of<TxtRecord>().Select(r => r.Text).Where(SpfVersion.Begins)];
        if (texts.Length == 0)
        {
            var none = Ended(domain, null, SpfResult.None, SpfFaultKind.NoRecord);
            return none with { IsVoid = answer.IsAbsent };
        }

        if (texts.Length > 1) return Ended(domain, null, SpfResult.PermError, SpfFaultKind.SeveralRecords);
        var record = SpfParser.Parse(texts[0]);
        return record.Misspellings.FirstOrDefault() is { } misspelt
            ? Ended(domain, record.Text, SpfResult.PermError, SpfFaultKind.Syntax, misspelt.Written, misspelt.FaultColumn)
            : await EvaluateAsync(domain, record);
    }

    /// <summary>Two labels or more, and the last one neither a number nor the end of an address in brackets (RFC 7208 4.3).</summary>
    private static bool IsDomain(DnsName name) => name.Labels is [_, .., var top] && DomainSpec.IsTopLabel(top);

    private async Task<RecordVerdict> EvaluateAsync(string domain, SpfRecord record)
    {
        var steps = new List<SpfStep>();
        foreach (var mechanism in record.Mechanisms)
        {
            var verdict = await TermAsync(domain, mechanism);
            steps.Add(StepOf(mechanism, mechanism.CostsLookup, verdict));
            if (verdict.Fault is { } kind) return Stopped(domain, record, steps, kind, mechanism, verdict);
            if (!verdict.Matched) continue;
            var result = ResultOf(mechanism.Qualifier);
            return new RecordVerdict(result, new SpfVisit(domain, record.Text, result, steps), mechanism.Written)
            {
                ExplainedAt = record.Explanation is { } words ? (domain, words.Value) : null,
            };
        }

        return record.Redirect is { } redirect
            ? await RedirectAsync(domain, record, steps, redirect)
            : new RecordVerdict(SpfResult.Neutral, new SpfVisit(domain, record.Text, SpfResult.Neutral, steps), "default");
    }

    /// <summary>One mechanism with its share of the limits.</summary>
    private async Task<TermVerdict> TermAsync(string domain, SpfMechanism mechanism)
    {
        if (mechanism.CostsLookup && !budget.TakeLookup()) return new TermVerdict(false, SpfFaultKind.TooManyLookups);
        var target = mechanism.Domain is { } spec ? await ExpandAsync(spec, domain) : domain;
        var verdict = mechanism.Kind == SpfMechanismKind.Include
            ? await IncludeAsync(target)
            : await match.MatchAsync(mechanism, MacroExpansion.ToName(target));
        return verdict is { IsVoid: true, Fault: null } && !budget.TakeVoid() ? verdict with { Fault = SpfFaultKind.TooManyVoidLookups } : verdict;
    }

    private async Task<TermVerdict> IncludeAsync(string target)
    {
        var inside = await CheckAsync(Bare(target));
        return new TermVerdict(inside.Result == SpfResult.Pass, FaultOf(inside)) { Target = Bare(target), Inside = inside, IsVoid = Counted(inside) };
    }

    /// <summary>The record there is the answer, with its own explanation; none is a permanent error (RFC 7208 6.1).</summary>
    private async Task<RecordVerdict> RedirectAsync(string domain, SpfRecord record, List<SpfStep> steps, SpfModifier redirect)
    {
        if (!budget.TakeLookup())
        {
            var over = new TermVerdict(false, SpfFaultKind.TooManyLookups);
            steps.Add(StepOf(redirect, costsLookup: true, over));
            return Stopped(domain, record, steps, SpfFaultKind.TooManyLookups, redirect, over);
        }

        var target = Bare(await ExpandAsync(redirect.Value, domain));
        var inside = await CheckAsync(target);
        var verdict = new TermVerdict(inside.Fault is null, FaultOf(inside)) { Target = target, Inside = inside, IsVoid = Counted(inside) };
        steps.Add(StepOf(redirect, costsLookup: true, verdict));
        return verdict.Fault is { } kind
            ? Stopped(domain, record, steps, kind, redirect, verdict)
            : inside with { Visit = new SpfVisit(domain, record.Text, inside.Result, steps) };
    }

    /// <summary>Nothing at a name that was asked for is a void lookup too, though the error that follows weighs more.</summary>
    private bool Counted(RecordVerdict inside)
    {
        if (inside.IsVoid) budget.TakeVoid();
        return inside.IsVoid;
    }

    /// <summary>What an include or a redirect makes of the result there (RFC 7208 5.2, 6.1).</summary>
    private static SpfFaultKind? FaultOf(RecordVerdict inside) => inside.Result switch
    {
        SpfResult.None => SpfFaultKind.TargetWithoutRecord,
        SpfResult.TempError or SpfResult.PermError => inside.Fault!.Kind,
        _ => null,
    };

    private async Task<string> ExpandAsync(MacroString macros, string domain) => MacroExpansion.Expand(
        macros, new MacroValues(sender, domain, macros.Uses('p') ? await validated.NameAsync(domain) : "", clock.GetUtcNow()));

    private static string Bare(string target) => MacroExpansion.ToName(target)?.Text ?? target;

    private static SpfStep StepOf(SpfTerm term, bool costsLookup, TermVerdict verdict) =>
        new(term.Written, verdict.Fault is not null ? SpfStepOutcome.Stopped : verdict.Matched ? SpfStepOutcome.Matched : SpfStepOutcome.NotMatched)
        {
            CostsLookup = costsLookup,
            IsVoid = verdict.IsVoid,
            Target = verdict.Target,
            Inside = verdict.Inside?.Visit,
        };

    private static SpfResult ResultOf(SpfQualifier qualifier) => qualifier switch
    {
        SpfQualifier.Pass => SpfResult.Pass,
        SpfQualifier.Fail => SpfResult.Fail,
        SpfQualifier.SoftFail => SpfResult.SoftFail,
        _ => SpfResult.Neutral,
    };

    /// <summary>The fault is told where it is: in the record that an include led to rather than here.</summary>
    private static RecordVerdict Stopped(string domain, SpfRecord record, IReadOnlyList<SpfStep> steps, SpfFaultKind kind, SpfTerm term, TermVerdict verdict)
    {
        var result = kind is SpfFaultKind.NoAnswer or SpfFaultKind.OutOfTime ? SpfResult.TempError : SpfResult.PermError;
        var fault = verdict.Inside?.Fault is { Kind: not (SpfFaultKind.NoRecord or SpfFaultKind.NotADomain) } deeper
            ? deeper
            : new SpfFault(kind, domain, term.Written, term.Column);
        return new RecordVerdict(result, new SpfVisit(domain, record.Text, result, steps), term.Written, fault);
    }

    private static RecordVerdict Ended(string domain, string? record, SpfResult result, SpfFaultKind kind, string term = "", int column = 0) =>
        new(result, new SpfVisit(domain, record, result, []), term, new SpfFault(kind, domain, term, column));
}
