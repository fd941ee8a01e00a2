using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Connector;

/// <summary>The connector over one shared HTTP client. Making one costs nothing: there is no state but the address.</summary>
internal sealed class ConnectorClient(HttpClient http, Uri serviceUrl) : IConnectorClient, IConversations
{
    public Uri BaseUri { get; set; } = new(serviceUrl.AbsoluteUri.TrimEnd('/') + "/");

    public IConversations Conversations => this;

    public Task<ConversationResourceResponse> CreateConversationAsync(ConversationParameters parameters, CancellationToken cancellationToken = default) =>
        CallAsync<ConversationResourceResponse>(HttpMethod.Post, "v3/conversations", parameters, cancellationToken);

    public Task<ResourceResponse> SendToConversationAsync(string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
        CallAsync<ResourceResponse>(HttpMethod.Post, $"v3/conversations/{Escape(conversationId)}/activities", activity, cancellationToken);

    public Task<ResourceResponse> ReplyToActivityAsync(string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        CallAsync<ResourceResponse>(HttpMethod.Post, $"v3/conversations/{Escape(conversationId)}/activities/{Escape(activityId)}", activity, cancellationToken);

    public Task<ResourceResponse> UpdateActivityAsync(string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        CallAsync<ResourceResponse>(HttpMethod.Put, $"v3/conversations/{Escape(conversationId)}/activities/{Escape(activityId)}", activity, cancellationToken);

    public Task DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        CallAsync<ResourceResponse>(HttpMethod.Delete, $"v3/conversations/{Escape(conversationId)}/activities/{Escape(activityId)}", null, cancellationToken);

    public async Task<IList<TeamsChannelAccount>> GetConversationMembersAsync(string conversationId, CancellationToken cancellationToken = default) =>
        await CallAsync<List<TeamsChannelAccount>>(HttpMethod.Get, $"v3/conversations/{Escape(conversationId)}/members", null, cancellationToken).ConfigureAwait(false) ?? [];

    public Task<TeamsChannelAccount> GetConversationMemberAsync(string userId, string conversationId, CancellationToken cancellationToken = default) =>
        CallAsync<TeamsChannelAccount>(HttpMethod.Get, $"v3/conversations/{Escape(conversationId)}/members/{Escape(userId)}", null, cancellationToken);

    public Task<TeamsPagedMembersResult> GetConversationPagedMembersAsync(string conversationId, int? pageSize = null, string continuationToken = null, CancellationToken cancellationToken = default)
    {
        var query = string.Create(CultureInfo.InvariantCulture, $"?pageSize={pageSize ?? 50}") + (continuationToken is null ? "" : $"&continuationToken={Escape(continuationToken)}");
        return CallAsync<TeamsPagedMembersResult>(HttpMethod.Get, $"v3/conversations/{Escape(conversationId)}/pagedmembers{query}", null, cancellationToken);
    }

    public Task<TeamDetails> GetTeamDetailsAsync(string teamId, CancellationToken cancellationToken = default) =>
        CallAsync<TeamDetails>(HttpMethod.Get, $"v3/teams/{Escape(teamId)}", null, cancellationToken);

    public Task<ConversationList> GetTeamChannelsAsync(string teamId, CancellationToken cancellationToken = default) =>
        CallAsync<ConversationList>(HttpMethod.Get, $"v3/teams/{Escape(teamId)}/conversations", null, cancellationToken);

    /// <summary>The HTTP client is shared and outlives this.</summary>
    public void Dispose()
    {
    }

    private async Task<T> CallAsync<T>(HttpMethod method, string path, object body, CancellationToken cancellationToken)
        where T : class
    {
        using var request = new HttpRequestMessage(method, new Uri(BaseUri, path));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, BotJson.TypeInfo(body.GetType())));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        }

        using var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var text = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode) throw Refused(response, text);
        return string.IsNullOrWhiteSpace(text) ? null : (T)JsonSerializer.Deserialize(text, BotJson.TypeInfo(typeof(T)));
    }

    private static ErrorResponseException Refused(HttpResponseMessage response, string text)
    {
        var wait = response.Headers.RetryAfter?.Delta;
        return new ErrorResponseException(string.Create(CultureInfo.InvariantCulture, $"The channel answered {(int)response.StatusCode}."))
        {
            Response = new ChannelResponse(response.StatusCode, text, wait),
            Body = ReadError(text),
        };
    }

    private static ErrorResponse ReadError(string text)
    {
        try
        {
            return (ErrorResponse)JsonSerializer.Deserialize(text, BotJson.TypeInfo(typeof(ErrorResponse)));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Escape(string part) => Uri.EscapeDataString(part ?? throw new ArgumentNullException(nameof(part)));
}
