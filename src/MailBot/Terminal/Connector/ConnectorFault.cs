using System.Globalization;
using System.Text.Json.Nodes;

namespace MailBot.Terminal.Connector;

/// <summary>A failure that the connector is told to answer with.</summary>
/// <param name="RetryAfter">Sent as the Retry-After header, in whole seconds.</param>
/// <param name="AfterEffect">True: the call takes effect and only its answer is lost.</param>
internal sealed record ConnectorFault(
    int Status, string Code, string Message, TimeSpan? RetryAfter = null, bool AfterEffect = false)
{
    public static ConnectorFault Throttled(TimeSpan retryAfter) =>
        new(429, "Throttled", "Too many requests.", retryAfter);

    public static ConnectorFault BadGateway(bool afterEffect = false) =>
        new(502, "BadGateway", "The upstream service did not answer.", AfterEffect: afterEffect);

    public static ConnectorFault PreconditionFailed { get; } =
        new(412, "PreconditionFailed", "The activity was edited at the same time.");

    public static ConnectorFault NotInRoster { get; } =
        new(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");

    internal ConnectorReply Reply => new(Status, ConnectorReply.ErrorBody(Code, Message))
    {
        RetryAfter = RetryAfter is { } wait
            ? Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture)
            : null,
    };
}
