using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>One call to the channel: JSON out, JSON in, and a refusal as <see cref="ErrorResponseException"/>.</summary>
internal static class ConnectorCall
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    public static async Task<T> Send<T>(
        HttpClient http, HttpMethod method, Uri address, object body, Func<CancellationToken, ValueTask<AuthenticationHeaderValue>> authorization, CancellationToken cancellationToken)
        where T : class
    {
        using var request = new HttpRequestMessage(method, address);
        if (authorization != null)
            request.Headers.Authorization = await authorization(cancellationToken).ConfigureAwait(false);
        if (body != null)
            request.Content = new ByteArrayContent(BotJson.WriteUtf8(body)) { Headers = { ContentType = Json } };
        using var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted))
            throw Refused(response, await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false));
        return IsPlain(response.Content.Headers.ContentType)
            ? Answer<T>(response, await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false))
            : Answer<T>(response, Encoding.UTF8.GetBytes(await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false)));
    }

    // The usual answer is in UTF-8 and need not become text before it is read.
    private static bool IsPlain(MediaTypeHeaderValue type) =>
        type?.CharSet is not { } charset || charset.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    private static T Answer<T>(HttpResponseMessage response, ReadOnlySpan<byte> json)
        where T : class
    {
        json = json.StartsWith("\uFEFF"u8) ? json[3..] : json;
        if (json.IndexOfAnyExcept(" \t\r\n"u8) < 0)
            return null;
        try
        {
            return BotJson.Parse<T>(json);
        }
        catch (JsonException exception)
        {
            throw new ErrorResponseException("The channel's answer isn't what the protocol says.", exception)
            {
                Response = new HttpResponseMessageWrapper(response, Encoding.UTF8.GetString(json)),
            };
        }
    }

    private static ErrorResponseException Refused(HttpResponseMessage response, string text) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Operation returned an invalid status code '{response.StatusCode}'"))
        {
            Response = new HttpResponseMessageWrapper(response, text),
            Body = ErrorIn(text),
        };

    // Gateways in between answer in HTML or in a form of their own: then the status has to do.
    private static ErrorResponse ErrorIn(string text)
    {
        try
        {
            return BotJson.Parse<ErrorResponse>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
