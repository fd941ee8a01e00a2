using System.Net;

namespace Microsoft.Bot.Schema;

/// <summary>The channel refused. Upstream's Response is a wrapper with the same StatusCode.</summary>
public class ErrorResponseException : Exception
{
    public ErrorResponseException()
    {
    }

    public ErrorResponseException(string message)
        : base(message)
    {
    }

    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ChannelResponse Response { get; set; }

    public ErrorResponse Body { get; set; }
}

/// <param name="RetryAfter">What the channel asked for with a 429; null where it said nothing.</param>
public sealed record ChannelResponse(HttpStatusCode StatusCode, string Content, TimeSpan? RetryAfter);
