using System.Globalization;
using System.Net.Http.Headers;
using Microsoft.Bot.Connector.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Connector;

/// <summary>The connector over a shared HTTP client. Making one costs nothing: it has no state but the address.</summary>
/// <param name="authorization">Shows who is calling; null where nobody asks.</param>
internal sealed class ConnectorClient(HttpClient http, Uri serviceUrl, Func<CancellationToken, ValueTask<AuthenticationHeaderValue>> authorization = null) : IConnectorClient, IConversations, ITeamsConnectorClient, ITeamsOperations
{
    private Uri baseUri;

    /// <summary>Read at the first call: many turns make none.</summary>
    public Uri BaseUri
    {
        get => baseUri ??= Folder(serviceUrl);
        set => baseUri = value;
    }

    public IConversations Conversations => this;

    public ITeamsOperations Teams => this;

    public Task<ConversationResourceResponse> CreateConversationAsync(ConversationParameters parameters, CancellationToken cancellationToken) =>
        Call<ConversationResourceResponse>(HttpMethod.Post, "v3/conversations", parameters, cancellationToken);

    public Task<ResourceResponse> SendToConversationAsync(string conversationId, Activity activity, CancellationToken cancellationToken) =>
        Call<ResourceResponse>(HttpMethod.Post, Activities(conversationId), activity, cancellationToken);

    public Task<ResourceResponse> ReplyToActivityAsync(string conversationId, string activityId, Activity activity, CancellationToken cancellationToken) =>
        Call<ResourceResponse>(HttpMethod.Post, $"{Activities(conversationId)}/{Part(activityId)}", activity, cancellationToken);

    public Task<ResourceResponse> UpdateActivityAsync(string conversationId, string activityId, Activity activity, CancellationToken cancellationToken) =>
        Call<ResourceResponse>(HttpMethod.Put, $"{Activities(conversationId)}/{Part(activityId)}", activity, cancellationToken);

    public Task DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken) =>
        Call<ResourceResponse>(HttpMethod.Delete, $"{Activities(conversationId)}/{Part(activityId)}", null, cancellationToken);

    public Task<IList<ChannelAccount>> GetConversationMembersAsync(string conversationId, CancellationToken cancellationToken) =>
        Call<IList<ChannelAccount>>(HttpMethod.Get, $"v3/conversations/{Part(conversationId)}/members", null, cancellationToken);

    public Task<ChannelAccount> GetConversationMemberAsync(string userId, string conversationId, CancellationToken cancellationToken) =>
        Call<ChannelAccount>(HttpMethod.Get, $"v3/conversations/{Part(conversationId)}/members/{Part(userId)}", null, cancellationToken);

    public Task<PagedMembersResult> GetConversationPagedMembersAsync(string conversationId, int? pageSize, string continuationToken, CancellationToken cancellationToken)
    {
        var query = new List<string>();
        if (pageSize is { } size)
            query.Add(string.Create(CultureInfo.InvariantCulture, $"pageSize={size}"));
        if (continuationToken != null)
            query.Add("continuationToken=" + Uri.EscapeDataString(continuationToken));
        var path = $"v3/conversations/{Part(conversationId)}/pagedmembers" + (query.Count == 0 ? null : "?" + string.Join('&', query));
        return Call<PagedMembersResult>(HttpMethod.Get, path, null, cancellationToken);
    }

    public Task<ConversationList> FetchChannelListAsync(string teamId, CancellationToken cancellationToken) =>
        Call<ConversationList>(HttpMethod.Get, $"v3/teams/{Part(teamId)}/conversations", null, cancellationToken);

    public Task<TeamDetails> FetchTeamDetailsAsync(string teamId, CancellationToken cancellationToken) =>
        Call<TeamDetails>(HttpMethod.Get, $"v3/teams/{Part(teamId)}", null, cancellationToken);

    /// <summary>The HTTP client is shared and outlives this.</summary>
    public void Dispose()
    {
    }

    private Task<T> Call<T>(HttpMethod method, string path, object body, CancellationToken cancellationToken)
        where T : class => ConnectorCall.Send<T>(http, method, new Uri(BaseUri, path), body, authorization, cancellationToken);

    // Without the slash at the end the last part of the path would be replaced instead of continued.
    private static Uri Folder(Uri address)
    {
        var whole = address.AbsoluteUri;
        return whole.EndsWith('/') && !whole.EndsWith("//", StringComparison.Ordinal) ? address : new Uri(whole.TrimEnd('/') + "/");
    }

    private static string Activities(string conversationId) => $"v3/conversations/{Part(conversationId)}/activities";

    // Ids hold ; : @ and could hold / or ..: escaped, they stay one part of the path. A bare dot part would still be folded away.
    private static string Part(string id) => id switch
    {
        null => throw new ArgumentNullException(nameof(id)),
        "" or "." or ".." => throw new ArgumentException("An id can't be empty or made of dots.", nameof(id)),
        _ => Uri.EscapeDataString(id),
    };
}
