using System.Net;
using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Authentication from configuration. This version knows the anonymous mode only, for services on this very machine; with an app id
/// configured it refuses every request, because it can't check the channel's tokens yet.
/// </summary>
public class ConfigurationBotFrameworkAuthentication(IConfiguration configuration, IHttpClientFactory httpClientFactory) : BotFrameworkAuthentication
{
    /// <summary>Name of the HTTP client that talks to the channel.</summary>
    public const string HttpClientName = "Connector";

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(configuration["MicrosoftAppId"]))
            throw new UnauthorizedAccessException("An app id is configured, but this version can't check the channel's tokens yet.");
        if (!IsLoopback(activity.ServiceUrl))
            throw new UnauthorizedAccessException("Without an app id only services on this machine are answered.");
        var identity = new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType);
        return Task.FromResult(new AuthenticateRequestResult
        {
            ClaimsIdentity = identity,
            Audience = GetOriginatingAudience(),
            ConnectorFactory = CreateConnectorFactory(identity),
        });
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => new LoopbackConnectorFactory(httpClientFactory);

    internal static bool IsLoopback(string serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url)
        && url.Scheme is "http" or "https"
        && (url.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));

    private sealed class LoopbackConnectorFactory(IHttpClientFactory httpClientFactory) : ConnectorFactory
    {
        public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
        {
            if (!IsLoopback(serviceUrl)) throw new UnauthorizedAccessException("Without an app id only services on this machine are answered.");
            return Task.FromResult<IConnectorClient>(new ConnectorClient(httpClientFactory.CreateClient(HttpClientName), new Uri(serviceUrl)));
        }
    }
}
