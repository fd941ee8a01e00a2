using System.Threading.Channels;
using MailBot.Dns.Checks;
using MailBot.Dns.Lookup;
using MailBot.Dns.Smtp;
using MailBot.Dns.Web;

namespace MailBot.Dns.Reports;

/// <summary>Asking, for one report: sends what is wanted, hands over what has come, and ends when the time is over.</summary>
internal sealed class Collection : IDisposable
{
    private readonly OnceEach dns;
    private readonly IWebSource web;
    private readonly ISmtpSource smtp;
    private readonly ReportLimits limits;
    private readonly CancellationToken caller;
    private readonly CancellationTokenSource timeOver;
    private readonly CancellationTokenSource asking;
    private readonly Channel<Action<HashSet<object>>> come = Channel.CreateUnbounded<Action<HashSet<object>>>(new UnboundedChannelOptions { SingleReader = true });
    private int sent;

    public Collection(IDnsSource dns, IWebSource web, ISmtpSource smtp, TimeProvider clock, ReportLimits limits, CancellationToken caller)
    {
        (this.dns, this.web, this.smtp, this.limits, this.caller) = (new OnceEach(dns), web, smtp, limits, caller);
        Facts = new FactBook { Now = clock.GetUtcNow() };
        timeOver = new CancellationTokenSource(limits.Budget, clock);
        asking = CancellationTokenSource.CreateLinkedTokenSource(caller, timeOver.Token);
    }

    public FactBook Facts { get; }

    /// <summary>Questions that no check asked: what is behind aliases that a server didn't follow.</summary>
    public int Followed => dns.Sent.Count(q => !Facts.Dns.Knows(q));

    /// <summary>Waits until at least one answer is there.</summary>
    /// <returns>The questions that have been answered since.</returns>
    public async Task<IReadOnlySet<object>> NextAsync()
    {
        var answered = new HashSet<object>();
        try
        {
            (await come.Reader.ReadAsync(asking.Token))(answered);
            while (come.Reader.TryRead(out var more)) more(answered);
        }
        catch (OperationCanceledException) when (!caller.IsCancellationRequested)
        {
            GiveUp(answered);
        }

        return answered;
    }

    /// <summary>Sends what has been wanted since the last time. Called after every check, so that nothing waits for checks that have nothing to do with it.</summary>
    public void Send()
    {
        foreach (var question in Facts.Dns.TakeFresh())
        {
            if (timeOver.IsCancellationRequested) Refuse(question, NoAnswer.BudgetSpent);
            else if (sent++ >= limits.MostQuestions) Refuse(question, NoAnswer.LimitReached);
            else _ = AskAsync(question, dns.AskAsync, Facts.Dns);
        }

        foreach (var question in Facts.Web.TakeFresh()) _ = AskAsync(question, web.FetchAsync, Facts.Web);
        foreach (var question in Facts.Smtp.TakeFresh()) _ = AskAsync(question, smtp.GreetAsync, Facts.Smtp);
    }

    public void Dispose()
    {
        asking.Cancel();
        asking.Dispose();
        timeOver.Dispose();
    }

    private void Refuse(Question question, NoAnswer why) => come.Writer.TryWrite(answered => Learn(question, why, answered));

    private async Task AskAsync<TQuestion, TAnswer>(
        TQuestion question, Func<TQuestion, CancellationToken, ValueTask<TAnswer>> source, AskedOnce<TQuestion, TAnswer> book)
        where TQuestion : notnull
        where TAnswer : class
    {
        try
        {
            var answer = await source(question, asking.Token).ConfigureAwait(false);
            come.Writer.TryWrite(answered => { book.Learn(question, answer); answered.Add(question); });
        }
        catch (OperationCanceledException) when (asking.IsCancellationRequested)
        {
            // The report ended without it; GiveUp has said so where somebody waited.
        }
        catch (Exception fault)
        {
            come.Writer.TryWrite(_ => throw new InvalidOperationException($"A source failed on {question}.", fault));
        }
    }

    /// <summary>Whatever is still open stays undetermined.</summary>
    private void GiveUp(HashSet<object> answered)
    {
        foreach (var question in Facts.Dns.Open.ToList()) Learn(question, NoAnswer.BudgetSpent, answered);
        foreach (var question in Facts.Web.Open.ToList())
        {
            Facts.Web.Learn(question, new WebAnswer.NotAsked("time"));
            answered.Add(question);
        }

        foreach (var question in Facts.Smtp.Open.ToList())
        {
            Facts.Smtp.Learn(question, new SmtpAnswer.NotTested("time"));
            answered.Add(question);
        }
    }

    private void Learn(Question question, NoAnswer why, HashSet<object> answered)
    {
        Facts.Dns.Learn(question, Answer.Undetermined(question, why));
        answered.Add(question);
    }
}
