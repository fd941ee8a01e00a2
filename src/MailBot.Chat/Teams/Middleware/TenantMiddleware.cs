using MailBot.Chat.Texts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace MailBot.Chat.Teams.Middleware;

/// <summary>Only people of the configured tenant are answered: a valid token proves the channel, not whose employee is speaking.</summary>
internal sealed partial class TenantMiddleware(ChatOptions options, ILogger<TenantMiddleware> log) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        if (Incoming.IsOwn(activity))
        {
            await next(cancellationToken);
        }
        else if (string.IsNullOrEmpty(activity.ServiceUrl) || string.IsNullOrEmpty(activity.Conversation?.Id))
        {
            Unanswerable(log, activity.Type);
        }
        else if (!Incoming.IsOfTenant(activity, options.TenantId))
        {
            OtherTenant(log, activity.Type);
            await RefuseAsync(turnContext, "Who.OtherTenant", cancellationToken);
            throw new UnauthorizedAccessException("The activity is of another tenant.");
        }
        else if (string.IsNullOrEmpty(activity.From?.AadObjectId))
        {
            NobodyKnown(log, activity.Type);
            await RefuseAsync(turnContext, "Who.Unknown", cancellationToken);
        }
        else
        {
            await next(cancellationToken);
        }
    }

    /// <summary>Refused is refused, whether or not the sentence could be said.</summary>
    private async Task RefuseAsync(ITurnContext turnContext, string key, CancellationToken cancellationToken)
    {
        var language = Incoming.Language(turnContext.Activity, null, options.CompanyLanguage);
        try
        {
            await Answers.SayAsync(turnContext, TextCatalogue.Replies.Say(language, key), cancellationToken);
        }
        catch (Exception unsaid) when (unsaid is ErrorResponseException or HttpRequestException)
        {
            RefusalUnsaid(log, unsaid);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, EventName = "RefusalUnsaid", Message = "A refusal could not be told: the channel did not take the sentence")]
    private static partial void RefusalUnsaid(ILogger log, Exception unsaid);

    [LoggerMessage(Level = LogLevel.Warning, EventName = "ActivityUnanswerable", Message = "An activity ({type}) names no place to answer to; it is ignored")]
    private static partial void Unanswerable(ILogger log, string type);

    [LoggerMessage(Level = LogLevel.Warning, EventName = "ActivityOfOtherTenant", Message = "An activity ({type}) of another tenant is refused")]
    private static partial void OtherTenant(ILogger log, string type);

    [LoggerMessage(Level = LogLevel.Information, EventName = "ActivityOfNobody", Message = "An activity ({type}) names no directory account; it is refused")]
    private static partial void NobodyKnown(ILogger log, string type);
}
