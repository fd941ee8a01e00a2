using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
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
        var text = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted))
            throw Refused(response, text);
        try
        {
            return string.IsNullOrWhiteSpace(text) ? null : BotJson.Parse<T>(text);
        }
        catch (JsonException exception)
        {
            throw new ErrorResponseException("The channel's answer isn't what the protocol says.", exception)
            {
                Response = new HttpResponseMessageWrapper(response, text),
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
