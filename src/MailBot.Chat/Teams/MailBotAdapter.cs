using MailBot.Chat.Teams.Middleware;
using MailBot.Chat.Teams.Wire;
using MailBot.Chat.Texts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace MailBot.Chat.Teams;

/// <summary>The adapter behind /api/messages, with this bot's middleware and its answer to faults.</summary>
internal sealed partial class MailBotAdapter : CloudAdapter
{
    private readonly ChatOptions options;
    private readonly ILogger<IBotFrameworkHttpAdapter> log;

    public MailBotAdapter(
        BotFrameworkAuthentication authentication,
        ILogger<IBotFrameworkHttpAdapter> log,
        ServiceHostMiddleware services,
        TenantMiddleware tenant,
        InvokeLimitMiddleware limit,
        ConversationTurnMiddleware turns,
        SpeakerMiddleware speaker,
        ChatOptions options)
        : base(authentication, log)
    {
        this.options = options;
        this.log = log;
        WireFormat.Register();
        Use(services);
        Use(tenant);
        Use(limit);
        Use(turns);
        Use(speaker);
        OnTurnError = AnswerFaultAsync;
    }

    /// <summary>What was committed stays committed, what was not did not happen; the person gets a reference, the log the fault.</summary>
    private async Task AnswerFaultAsync(ITurnContext turnContext, Exception fault)
    {
        // Refused at the gate: the channel gets 401, nobody a sentence.
        if (fault is UnauthorizedAccessException) throw new UnauthorizedAccessException(fault.Message, fault);
        if (Incoming.IsOwn(turnContext.Activity)) throw new InvalidOperationException("Writing to a conversation met a fault.", fault);
        var reference = Guid.NewGuid().ToString("N")[..8].ToUpperInvariant();
        TurnFault(log, fault, reference, turnContext.Activity.Type);
        var language = Incoming.Language(turnContext.Activity, null, options.CompanyLanguage);
        try
        {
            await Answers.SayAsync(turnContext, TextCatalogue.Replies.Say(language, "Fault", reference), CancellationToken.None);
        }
        catch (Exception unsaid) when (unsaid is ErrorResponseException or HttpRequestException or OperationCanceledException)
        {
            // The channel doesn't take the sentence either (a conversation that is no more, a service that is down): a status of 500 would only bring the activity again.
            FaultUnsaid(log, unsaid, reference);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, EventName = "TurnFaultUnsaid", Message = "The fault with the reference {reference} could not be told: the channel refused the sentence")]
    private static partial void FaultUnsaid(ILogger log, Exception unsaid, string reference);

    [LoggerMessage(Level = LogLevel.Error, EventName = "TurnFault", Message = "A turn ({type}) met a fault; its reference is {reference}")]
    private static partial void TurnFault(ILogger log, Exception fault, string reference, string type);
}
