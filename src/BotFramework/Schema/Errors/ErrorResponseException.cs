using Microsoft.Rest;

namespace Microsoft.Bot.Schema;

/// <summary>
/// The channel refused a call. <see cref="Response"/> has the status and headers (Retry-After among them),
/// <see cref="Body"/> the error in the protocol's form, null when the channel sent something else.
/// </summary>
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

    public HttpResponseMessageWrapper Response { get; set; }

    public ErrorResponse Body { get; set; }
}
