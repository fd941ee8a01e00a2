using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;

namespace BotFramework.Tests.Integration;

/// <summary>The turn that the bot begins itself: what is in it, and what is asked for before it begins.</summary>
public sealed class ProactiveTurnTests : IAsyncLifetime
{
    private static readonly BotCallbackHandler Nothing = (_, _) => Task.CompletedTask;

    private BotHost host = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static ClaimsIdentity Self => new([new Claim("aud", "app"), new Claim("appid", "app")]);

    public async ValueTask InitializeAsync() => host = await BotHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task ContinuedTurn_IsTheReferenceAsAnEventForTheBot()
    {
        var reference = Reference();
        reference.Locale = "fr-FR";
        await host.Adapter.ContinueConversationAsync("app", reference, (turn, _) =>
        {
            var activity = turn.Activity;
            Assert.Equal((ActivityTypes.Event, "ContinueConversation", "fr-FR"), (activity.Type, activity.Name, activity.Locale));
            Assert.Equal(("user", "bot", "talk", "msteams", host.Channel.ServiceUrl), (activity.From.Id, activity.Recipient.Id, activity.Conversation.Id, activity.ChannelId, activity.ServiceUrl));
            Assert.Same(reference, activity.RelatesTo);
            Assert.True(Guid.TryParse(activity.Id, out var _));
            var identity = Assert.IsType<ClaimsIdentity>(turn.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey));
            Assert.Equal(("app", "app"), (identity.FindFirst("aud")?.Value, identity.FindFirst("appid")?.Value));
            Assert.Null(turn.TurnState.Get<string>(BotAdapter.OAuthScopeKey));
            Assert.NotNull(turn.TurnState.Get<ConnectorFactory>());
            return Task.CompletedTask;
        }, Token);
    }

    [Fact]
    public async Task Audience_IsInTheContinuedTurn()
    {
        var identity = Self;
        string? audience = null;
        await host.Adapter.ContinueConversationAsync(identity, Reference(), "audience", (turn, _) =>
        {
            audience = turn.TurnState.Get<string>(BotAdapter.OAuthScopeKey);
            Assert.Same(identity, turn.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey));
            return Task.CompletedTask;
        }, Token);
        Assert.Equal("audience", audience);
    }

    [Fact]
    public async Task NewConversation_IsToldByItsIdAndTenantAlone()
    {
        host.Channel.Answer = (_, _) => (201, """{"id":"new-talk"}""");
        var parameters = new ConversationParameters { IsGroup = true, TenantId = "t", ChannelData = "data", Bot = new ChannelAccount("28:bot") };
        var turns = 0;
        await host.Adapter.CreateConversationAsync("app", "msteams", host.Channel.ServiceUrl, "audience", parameters, (turn, _) =>
        {
            turns++;
            var activity = turn.Activity;
            Assert.Equal((ActivityTypes.Event, "CreateConversation", "28:bot", "data"), (activity.Type, activity.Name, activity.Recipient.Id, activity.ChannelData));
            Assert.Equal(("new-talk", "t", null), (activity.Conversation.Id, activity.Conversation.TenantId, activity.Conversation.IsGroup));
            Assert.False(string.IsNullOrEmpty(activity.Id));
            var identity = Assert.IsType<ClaimsIdentity>(turn.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey));
            Assert.Equal(host.Channel.ServiceUrl, identity.FindFirst(AuthenticationConstants.ServiceUrlClaim)?.Value);
            Assert.Null(turn.TurnState.Get<string>(BotAdapter.OAuthScopeKey));
            return Task.CompletedTask;
        }, Token);
        Assert.Equal(1, turns);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task NewConversation_NeedsAService(string? serviceUrl) =>
        await Assert.ThrowsAsync<ArgumentNullException>(nameof(serviceUrl), () => host.Adapter.CreateConversationAsync("app", "msteams", serviceUrl!, "audience", new ConversationParameters(), Nothing, Token));

    [Fact]
    public async Task NewConversation_NeedsParametersAndCallback()
    {
        await Assert.ThrowsAsync<ArgumentNullException>("conversationParameters", () => host.Adapter.CreateConversationAsync("app", "msteams", host.Channel.ServiceUrl, "audience", null!, Nothing, Token));
        await Assert.ThrowsAsync<ArgumentNullException>("callback", () => host.Adapter.CreateConversationAsync("app", "msteams", host.Channel.ServiceUrl, "audience", new ConversationParameters(), null!, Token));
        Assert.Empty(host.Channel.Calls);
    }

    [Fact]
    public async Task Continuation_NeedsAllOfItsArguments()
    {
        var adapter = host.Adapter;
        await Assert.ThrowsAsync<ArgumentNullException>("reference", () => adapter.ContinueConversationAsync("app", (ConversationReference)null!, Nothing, Token));
        await Assert.ThrowsAsync<ArgumentNullException>("reference", () => adapter.ContinueConversationAsync(Self, (ConversationReference)null!, Nothing, Token));
        await Assert.ThrowsAsync<ArgumentNullException>("reference", () => adapter.ContinueConversationAsync(Self, (ConversationReference)null!, "audience", Nothing, Token));
        await Assert.ThrowsAsync<ArgumentNullException>("continuationActivity", () => adapter.ContinueConversationAsync("app", (Activity)null!, Nothing, Token));
        await Assert.ThrowsAsync<ArgumentNullException>("claimsIdentity", () => adapter.ContinueConversationAsync((ClaimsIdentity)null!, Reference().GetContinuationActivity(), Nothing, Token));
        await Assert.ThrowsAsync<ArgumentNullException>("callback", () => adapter.ContinueConversationAsync("app", Reference().GetContinuationActivity(), null!, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => adapter.ContinueConversationAsync("app", new Activity { ServiceUrl = host.Channel.ServiceUrl }, Nothing, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => adapter.ContinueConversationAsync("app", new Activity { Conversation = new ConversationAccount(id: "talk") }, Nothing, Token));
    }

    [Fact]
    public async Task FaultOfTheCallback_GoesToOnTurnErrorWithItsTurn()
    {
        (string, string)? seen = null;
        host.Adapter.OnTurnError = (turn, fault) =>
        {
            seen = (turn.Activity.Name, fault.Message);
            return Task.CompletedTask;
        };
        await host.Adapter.ContinueConversationAsync("app", Reference(), (_, _) => throw new InvalidOperationException("broken"), Token);
        Assert.Equal(("ContinueConversation", "broken"), seen);
    }

    [Fact]
    public async Task FaultOfTheCallbackWithoutOnTurnError_ReachesTheCaller() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Adapter.ContinueConversationAsync("app", Reference(), (_, _) => throw new InvalidOperationException(), Token));

    /// <summary>An adapter that wraps both overloads, say in a lease, is to be asked once.</summary>
    [Fact]
    public async Task ContinuationByReference_IsNotAlsoOneByActivity()
    {
        var adapter = new CountingAdapter();
        await adapter.ContinueConversationAsync("app", Reference(), Nothing, Token);
        await adapter.ContinueConversationAsync(Self, Reference(), Nothing, Token);
        await adapter.ContinueConversationAsync(Self, Reference(), "audience", Nothing, Token);
        Assert.Equal(0, adapter.ByActivity);
        await adapter.ContinueConversationAsync("app", Reference().GetContinuationActivity(), Nothing, Token);
        Assert.Equal(1, adapter.ByActivity);
    }

    private ConversationReference Reference() => host.Incoming().GetConversationReference();

    private sealed class CountingAdapter() : CloudAdapter(new ConfigurationBuilder().Build())
    {
        public int ByActivity { get; private set; }

        public override Task ContinueConversationAsync(string botAppId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken)
        {
            ByActivity++;
            return base.ContinueConversationAsync(botAppId, continuationActivity, callback, cancellationToken);
        }

        public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken)
        {
            ByActivity++;
            return base.ContinueConversationAsync(claimsIdentity, continuationActivity, callback, cancellationToken);
        }

        public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
        {
            ByActivity++;
            return base.ContinueConversationAsync(claimsIdentity, continuationActivity, audience, callback, cancellationToken);
        }
    }
}
