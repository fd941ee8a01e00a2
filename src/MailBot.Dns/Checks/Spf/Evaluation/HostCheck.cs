using MailBot.Dns.Checks.Spf.Grammar;
using MailBot.Dns.Lookup;

namespace MailBot.Dns.Checks.Spf.Evaluation;

/// <summary>One run of check_host(): its limits, its time, and at the end the domain's words about a failure.</summary>
internal sealed class HostCheck(IDnsSource source, SpfQuestion question, TimeProvider clock)
{
    private readonly SpfSender sender = new(question);
    private readonly SpfBudget budget = new();

    public async Task<SpfEvaluation> RunAsync(CancellationToken cancellationToken)
    {
        using var timeOver = new CancellationTokenSource(SpfEvaluation.LongestTime, clock);
        using var asking = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeOver.Token);
        try
        {
            return await CheckAsync(asking.Token);
        }
        catch (OperationCanceledException) when (timeOver.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new SpfEvaluation(question, SpfResult.TempError, budget.Lookups, budget.VoidLookups)
            {
                Fault = new SpfFault(SpfFaultKind.OutOfTime, question.Domain),
            };
        }
    }

    private async Task<SpfEvaluation> CheckAsync(CancellationToken cancellationToken)
    {
        var asking = new SpfAsking(source, cancellationToken);
        var validated = new ValidatedNames(sender, asking);
        var verdict = await new RecordCheck(sender, budget, asking, validated, clock).CheckAsync(question.Domain);
        var explanation = verdict is { Result: SpfResult.Fail, ExplainedAt: { } at }
            ? await new SpfExplanation(sender, asking, validated, clock).FindAsync(at.Domain, at.Name)
            : null;
        return new SpfEvaluation(question, verdict.Result, budget.Lookups, budget.VoidLookups)
        {
            Explanation = explanation,
            Mechanism = verdict.Mechanism,
            Fault = verdict.Fault,
            Trace = verdict.Visit,
        };
    }
}
