using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

#pragma warning disable CA1725 // Upstream calls the id botId in BotAdapter and botAppId here; callers may name it.
/// <summary>Turns that the bot begins by itself, in a known conversation or in a new one.</summary>
public abstract partial class CloudAdapterBase
{
    public override Task ContinueConversationAsync(string botAppId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueAsync(CreateClaimsIdentity(botAppId), Continuation(reference), audience: null, callback, cancellationToken);

    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueAsync(claimsIdentity, Continuation(reference), audience: null, callback, cancellationToken);

    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, string audience, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueAsync(claimsIdentity, Continuation(reference), audience, callback, cancellationToken);

    public override Task ContinueConversationAsync(string botAppId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueAsync(CreateClaimsIdentity(botAppId), continuationActivity, audience: null, callback, cancellationToken);

    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueAsync(claimsIdentity, continuationActivity, audience: null, callback, cancellationToken);

    /// <exception cref="ArgumentException">The activity names no conversation or no service.</exception>
    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueAsync(claimsIdentity, continuationActivity, audience, callback, cancellationToken);

    /// <summary>Opens a conversation and runs a turn in it, whose activity has the id of the first message, if one was given.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public override async Task CreateConversationAsync(
        string botAppId, string channelId, string serviceUrl, string audience, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(serviceUrl)) throw new ArgumentNullException(nameof(serviceUrl));
        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);
        var identity = CreateClaimsIdentity(botAppId);
        identity.AddClaim(new Claim(AuthenticationConstants.ServiceUrlClaim, serviceUrl));
        var self = Self(identity, audience: null);
        using var connector = await self.ConnectorFactory.CreateAsync(serviceUrl, audience, cancellationToken).ConfigureAwait(false);
        var created = await connector.Conversations.CreateConversationAsync(conversationParameters, cancellationToken).ConfigureAwait(false);
        if (string.IsNullOrEmpty(created?.Id))
            throw new ErrorResponseException("The channel opened a conversation without saying which.");
        await RunAsync(Opened(created, channelId, serviceUrl, conversationParameters), self, connector, callback, cancellationToken).ConfigureAwait(false);
    }

    protected async Task ProcessProactiveAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(continuationActivity);
        var self = Self(claimsIdentity, audience);
        using var connector = await self.ConnectorFactory.CreateAsync(continuationActivity.ServiceUrl, audience, cancellationToken).ConfigureAwait(false);
        await RunAsync(continuationActivity, self, connector, callback, cancellationToken).ConfigureAwait(false);
    }

    // Each overload leads here by itself: a subclass that wraps several of them is asked once.
    private Task ContinueAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        ArgumentNullException.ThrowIfNull(callback);
        ArgumentNullException.ThrowIfNull(continuationActivity);
        if (continuationActivity.Conversation == null)
            throw new ArgumentException("A conversation is needed to continue it.", nameof(continuationActivity));
        if (string.IsNullOrEmpty(continuationActivity.ServiceUrl))
            throw new ArgumentException("A service URL is needed to continue a conversation.", nameof(continuationActivity));
        return ProcessProactiveAsync(claimsIdentity, continuationActivity, audience, callback, cancellationToken);
    }

    /// <summary>The bot as the sender of its own turn: nothing came over the network that would need a check.</summary>
#pragma warning disable CA1822 // No static one upstream: base.CreateClaimsIdentity is written there.
    protected ClaimsIdentity CreateClaimsIdentity(string botAppId) => new(
    [
        new Claim(AuthenticationConstants.AudienceClaim, botAppId ?? string.Empty),
        new Claim(AuthenticationConstants.AppIdClaim, botAppId ?? string.Empty),
    ]);

    private AuthenticateRequestResult Self(ClaimsIdentity identity, string audience) =>
        new() { ClaimsIdentity = identity, Audience = audience, ConnectorFactory = BotFrameworkAuthentication.CreateConnectorFactory(identity) };

    private static Activity Opened(ConversationResourceResponse created, string channelId, string serviceUrl, ConversationParameters parameters) => new()
    {
        Type = ActivityTypes.Event,
        Name = ActivityEventNames.CreateConversation,
        ChannelId = channelId,
        ServiceUrl = serviceUrl,
        Id = created.ActivityId ?? Guid.NewGuid().ToString("n"),
        Conversation = new ConversationAccount(id: created.Id, tenantId: parameters.TenantId),
        ChannelData = parameters.ChannelData,
        Recipient = parameters.Bot,
    };
}
