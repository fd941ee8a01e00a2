using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Connectors without a token, for channels on this machine and nowhere else.</summary>
internal sealed class LoopbackConnectorFactory(Lazy<HttpClient> http) : ConnectorFactory
{
    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
    {
        RefuseElsewhere(serviceUrl);
        return Task.FromResult<IConnectorClient>(new ConnectorClient(http.Value, ServiceAddress.Of(serviceUrl).Address));
    }

    /// <exception cref="UnauthorizedAccessException">The address isn't on this machine.</exception>
    public static void RefuseElsewhere(string serviceUrl)
    {
        if (!IsLoopback(serviceUrl))
            throw new UnauthorizedAccessException("Without MicrosoftAppId only a serviceUrl on this machine is answered.");
    }

    // A redirect would lead off this machine.
    public static HttpClient OwnClient() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(2) });

    public static bool IsLoopback(string serviceUrl) => ServiceAddress.Of(serviceUrl).IsLoopback;
}
