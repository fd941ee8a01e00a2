using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Integration;

/// <summary>An application's own authentication hands out connectors and token clients; a turn gives them back.</summary>
public sealed class TurnResourcesTests
{
    private readonly Resources resources = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ConnectorAndTokens_AreDisposedWhenTheTurnEnds(bool fails)
    {
        var during = -1;
        var turn = new Adapter(resources).ContinueConversationAsync("app", Reference(), (context, _) =>
        {
            during = resources.Disposed;
            Assert.NotNull(context.TurnState.Get<IConnectorClient>());
            Assert.NotNull(context.TurnState.Get<UserTokenClient>());
            return fails ? throw new InvalidOperationException() : Task.CompletedTask;
        }, Token);
        if (fails)
            await Assert.ThrowsAsync<InvalidOperationException>(() => turn);
        else
            await turn;
        Assert.Equal((0, 2), (during, resources.Disposed));
    }

    private static ConversationReference Reference() => RecordingAdapter.Incoming().GetConversationReference();

    private sealed class Adapter(BotFrameworkAuthentication authentication) : CloudAdapterBase(authentication);

    private sealed class Resources : BotFrameworkAuthentication
    {
        public int Disposed { get; set; }

        public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken) => throw new UnauthorizedAccessException();

        public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => new Factory(this);

        public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) => Task.FromResult<UserTokenClient>(new Tokens(this));
    }

    private sealed class Factory(Resources resources) : ConnectorFactory
    {
        public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) => Task.FromResult<IConnectorClient>(new Connector(resources));
    }

    private sealed class Tokens(Resources resources) : UserTokenClient
    {
        protected override void Dispose(bool disposing)
        {
            resources.Disposed++;
            base.Dispose(disposing);
        }
    }

    private sealed class Connector(Resources resources) : IConnectorClient
    {
        public Uri BaseUri { get; set; } = new("http://localhost:1");

        public IConversations Conversations => throw new InvalidOperationException("Nothing is called here.");

        public void Dispose() => resources.Disposed++;
    }
}
