using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Authentication from configuration. Only the anonymous mode exists so far (no MicrosoftAppId), for services on this very
/// machine; with an app id every request is refused, because the channel's tokens can't be checked yet.
/// </summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly IConfiguration configuration;
    private readonly Lazy<HttpClient> http;

    public ConfigurationBotFrameworkAuthentication(IConfiguration configuration, IHttpClientFactory httpClientFactory = null, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        this.configuration = configuration;
        // One client for all turns: the factory's handlers renew their connections by themselves.
        http = new Lazy<HttpClient>(() => httpClientFactory?.CreateClient(HttpClientName) ?? LoopbackConnectorFactory.OwnClient());
    }

    /// <summary>Name of the HTTP client that talks to the channel, for those who configure it.</summary>
    public const string HttpClientName = "Connector";

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        RefuseAppId();
        LoopbackConnectorFactory.RefuseElsewhere(activity.ServiceUrl);
        var identity = new ClaimsIdentity(claims: [], AuthenticationConstants.AnonymousAuthType);
        return Task.FromResult(new AuthenticateRequestResult
        {
            ClaimsIdentity = identity,
            Audience = GetOriginatingAudience(),
            ConnectorFactory = CreateConnectorFactory(identity),
        });
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
    {
        RefuseAppId();
        return new LoopbackConnectorFactory(http);
    }

    private void RefuseAppId()
    {
        if (!string.IsNullOrWhiteSpace(configuration["MicrosoftAppId"]))
            throw new UnauthorizedAccessException("MicrosoftAppId is configured, but this build can't check channel tokens yet: nothing is accepted.");
    }
}
