using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

public interface IBotFrameworkHttpAdapter
{
    Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}

/// <summary>The adapter behind /api/messages.</summary>
public partial class CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
    : CloudAdapterBase(botFrameworkAuthentication, logger), IBotFrameworkHttpAdapter
{
    /// <summary>Largest body that is read; Teams' own limit for a message is about 100 KB.</summary>
    public const int BodyLimit = 256 * 1024;

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

        var (activity, refusal) = await ReadAsync(httpRequest, cancellationToken).ConfigureAwait(false);
        if (activity is null)
        {
            httpResponse.StatusCode = refusal;
            return;
        }

        try
        {
            var answer = await ProcessActivityAsync(httpRequest.Headers.Authorization.ToString(), activity, bot.OnTurnAsync, cancellationToken).ConfigureAwait(false);
            await WriteAsync(httpResponse, answer, cancellationToken).ConfigureAwait(false);
        }
        catch (UnauthorizedAccessException refused)
        {
            Refused(Logger, refused.Message);
            httpResponse.StatusCode = StatusCodes.Status401Unauthorized;
        }
    }

    private static async Task<(Activity Activity, int Refusal)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (body.Length + read > BodyLimit) return (null, StatusCodes.Status413PayloadTooLarge);
            await body.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
        }

        try
        {
            var activity = (Activity)JsonSerializer.Deserialize(body.GetBuffer().AsSpan(0, (int)body.Length), BotJson.TypeInfo(typeof(Activity)));
            return IsComplete(activity) ? (activity, 0) : (null, StatusCodes.Status400BadRequest);
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or FormatException)
        {
            return (null, StatusCodes.Status400BadRequest);
        }
    }

    /// <summary>Without these there is nobody to answer; upstream lets them through and fails later.</summary>
    private static bool IsComplete(Activity activity) =>
        !string.IsNullOrWhiteSpace(activity?.Type)
        && !string.IsNullOrWhiteSpace(activity.ServiceUrl)
        && !string.IsNullOrWhiteSpace(activity.ChannelId)
        && !string.IsNullOrWhiteSpace(activity.Conversation?.Id);

    private static async Task WriteAsync(HttpResponse response, InvokeResponse answer, CancellationToken cancellationToken)
    {
        response.StatusCode = answer?.Status ?? StatusCodes.Status200OK;
        if (answer?.Body is null) return;
        response.ContentType = "application/json; charset=utf-8";
        await response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(answer.Body, BotJson.TypeInfo(answer.Body.GetType())), cancellationToken).ConfigureAwait(false);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An activity was refused: {Reason}")]
    private static partial void Refused(ILogger logger, string reason);
}
