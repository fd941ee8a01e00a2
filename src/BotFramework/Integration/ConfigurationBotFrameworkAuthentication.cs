using System.Security.Claims;
using Azure.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Authentication from configuration, under upstream's keys. With MicrosoftAppId every request needs a token of the channel, in
/// whatever environment; without it only services on this very machine are answered and spoken to.
/// </summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly BotRegistration registration;
    private readonly ChannelTokenCheck check;
    private readonly ConnectorFactory connectors;

    public ConfigurationBotFrameworkAuthentication(IConfiguration configuration, IHttpClientFactory httpClientFactory = null, ILogger logger = null)
        : this(configuration, httpClientFactory, TimeProvider.System, credential: null)
    {
    }

    internal ConfigurationBotFrameworkAuthentication(IConfiguration configuration, IHttpClientFactory httpClientFactory, TimeProvider clock, TokenCredential credential)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        registration = BotRegistration.From(configuration).Checked();
        // One client for all turns: the factory's handlers renew their connections by themselves.
        var http = new Lazy<HttpClient>(() => httpClientFactory?.CreateClient(HttpClientName) ?? LoopbackConnectorFactory.OwnClient());
        if (registration.IsAnonymous)
        {
            connectors = new LoopbackConnectorFactory(http);
            return;
        }

        check = ChannelMetadata.From(configuration).Check(registration.AppId, httpClientFactory, clock);
        connectors = new ChannelConnectorFactory(http, credential ?? registration.Credential());
    }

    /// <summary>The HTTP client that talks to the channel is the factory's default one, as upstream's is.</summary>
    internal const string HttpClientName = "";

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return new AuthenticateRequestResult
        {
            ClaimsIdentity = await IdentityAsync(activity, authHeader, cancellationToken).ConfigureAwait(false),
            Audience = GetOriginatingAudience(),
            CallerId = registration.IsAnonymous ? null : CallerIdConstants.PublicAzureChannel,
            ConnectorFactory = connectors,
        };
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => connectors;

    private async ValueTask<ClaimsIdentity> IdentityAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        if (!registration.IsAnonymous)
            return await check.AuthenticateAsync(authHeader, activity.ChannelId, activity.ServiceUrl, cancellationToken).ConfigureAwait(false);
        LoopbackConnectorFactory.RefuseElsewhere(activity.ServiceUrl);
        return new ClaimsIdentity(claims: [], AuthenticationConstants.AnonymousAuthType);
    }
}
