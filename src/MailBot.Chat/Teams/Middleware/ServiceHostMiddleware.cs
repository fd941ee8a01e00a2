using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging;

namespace MailBot.Chat.Teams.Middleware;

/// <summary>Nothing is sent, and no turn run, for a service that the bot doesn't answer to: turns of strangers and the bot's own alike.</summary>
internal sealed partial class ServiceHostMiddleware(ServiceHosts hosts, ILogger<ServiceHostMiddleware> log) : IMiddleware
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (hosts.MayAnswer(turnContext.Activity.ServiceUrl)) return next(cancellationToken);
        UnknownService(log, turnContext.Activity.Type);
        throw new UnauthorizedAccessException("The activity's service is none that this bot answers to (Bot:ServiceHosts).");
    }

    [LoggerMessage(Level = LogLevel.Warning, EventName = "UnknownService", Message = "An activity ({type}) names a service that this bot doesn't answer to; it is refused")]
    private static partial void UnknownService(ILogger log, string type);
}
