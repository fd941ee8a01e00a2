using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The adapter behind /api/messages. Statuses: 405 unless POST, 415 for what isn't JSON, 413 over 256 KB, 400 for what is no
/// activity or can't be answered, 401 for what isn't trusted, an invoke's own status, else 200.
/// </summary>
public partial class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    public CloudAdapter(IConfiguration configuration, IHttpClientFactory httpClientFactory = null, ILogger logger = null)
        : this(new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory, logger), logger)
    {
    }

    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        try
        {
            var (answer, refusal) = await AnswerAsync(httpRequest, bot, cancellationToken).ConfigureAwait(false);
            if (refusal == 0)
                await WriteAsync(httpResponse, answer, cancellationToken).ConfigureAwait(false);
            else
                Refuse(httpResponse, refusal);
        }
        catch (UnauthorizedAccessException refused)
        {
            // Which check failed is for the log alone.
            ActivityRefused(Logger, refused.Message);
            httpResponse.StatusCode = StatusCodes.Status401Unauthorized;
        }
    }

    /// <summary>A stranger's body is read no further than the token's check needs.</summary>
    private async ValueTask<(InvokeResponse Answer, int Refusal)> AnswerAsync(HttpRequest request, IBot bot, CancellationToken cancellationToken)
    {
        var (body, refusal) = await ActivityReader.ReadAsync(request, cancellationToken).ConfigureAwait(false);
        if (refusal != 0)
            return (null, refusal);
        if (ActivityEnvelope.Read(body.Span) is not { } envelope)
            return (null, StatusCodes.Status400BadRequest);
        var sender = await BotFrameworkAuthentication.AuthenticateRequestAsync(envelope, request.Headers.Authorization.ToString(), cancellationToken).ConfigureAwait(false);
        var activity = ActivityReader.Parse(body.Span);
        if (activity == null || activity.ServiceUrl != envelope.ServiceUrl || activity.ChannelId != envelope.ChannelId)
            return (null, StatusCodes.Status400BadRequest);
        return (await ProcessActivityAsync(sender, activity, bot.OnTurnAsync, cancellationToken).ConfigureAwait(false), 0);
    }

    private void Refuse(HttpResponse response, int status)
    {
        ActivityMalformed(Logger, status);
        response.StatusCode = status;
        // What is left of a body that wasn't read ends with its connection: nobody may send another request behind it.
        if (status == StatusCodes.Status413PayloadTooLarge && HttpProtocol.IsHttp11(response.HttpContext.Request.Protocol))
            response.Headers.Connection = "close";
    }

    private static async Task WriteAsync(HttpResponse response, InvokeResponse answer, CancellationToken cancellationToken)
    {
        // Written in memory first: a body that can't be serialised must not leave half an answer behind.
        var body = answer?.Body == null ? null : BotJson.WriteUtf8(answer.Body);
        response.StatusCode = answer?.Status ?? StatusCodes.Status200OK;
        if (body == null)
            return;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, cancellationToken).ConfigureAwait(false);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A request was no activity that can be answered: {Status}")]
    private static partial void ActivityMalformed(ILogger logger, int status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An activity was refused: {Reason}")]
    private static partial void ActivityRefused(ILogger logger, string reason);
}
