using MailBot.Chat.Texts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace MailBot.Chat.Teams.Middleware;

/// <summary>
/// An invoke is answered within Teams' limit, however slow the directory or the provider is. Work that isn't done by then is
/// cancelled: what was committed stays, the rest did not happen, and state is as it was.
/// </summary>
internal sealed partial class InvokeLimitMiddleware(TurnSettings settings, ChatOptions options, TimeProvider clock, ILogger<InvokeLimitMiddleware> log) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity.Type != ActivityTypes.Invoke)
        {
            await next(cancellationToken);
            return;
        }

        using var working = new CancellationTokenSource(settings.ClickWorks, clock);
        using var work = CancellationTokenSource.CreateLinkedTokenSource(working.Token, cancellationToken);
        using var showing = new CancellationTokenSource(settings.ClickWorks + settings.ClickShows, clock);
        using var answer = CancellationTokenSource.CreateLinkedTokenSource(showing.Token, cancellationToken);
        turnContext.TurnState.Set(new InvokeLimit(work.Token, answer.Token));
        try
        {
            await next(work.Token);
        }
        catch (OperationCanceledException) when (working.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            OutOfTime(log);
            var language = Incoming.Language(turnContext.Activity, null, options.CompanyLanguage);
            await Answers.SayAsync(turnContext, TextCatalogue.Replies.Say(language, "Click.Unsaid"), cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, EventName = "InvokeOutOfTime", Message = "A click could not be carried through in time; it is answered without its card")]
    private static partial void OutOfTime(ILogger log);
}

/// <summary>In the state of an invoke's turn: until when it may work, and until when it may show what is so.</summary>
internal sealed record InvokeLimit(CancellationToken Work, CancellationToken Answer);
