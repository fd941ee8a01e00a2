using System.Net.Http.Headers;
using Azure.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Connectors that show the bot's own token to the channel. The credential keeps its token until shortly before it ends.</summary>
internal sealed class ChannelConnectorFactory(Lazy<HttpClient> http, TokenCredential credential) : ConnectorFactory
{
    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) =>
        Task.FromResult<IConnectorClient>(new ConnectorClient(http.Value, Secure(serviceUrl), TokenAsync));

    private async ValueTask<AuthenticationHeaderValue> TokenAsync(CancellationToken cancellationToken)
    {
        var token = await credential.GetTokenAsync(BotRegistration.Request, cancellationToken).ConfigureAwait(false);
        return new AuthenticationHeaderValue("Bearer", token.Token);
    }

    // A token never goes over plain HTTP, except to a service on this machine: there tests listen.
    private static Uri Secure(string serviceUrl)
    {
        var service = ServiceAddress.Of(serviceUrl);
        if (service.Address == null || (service.Address.Scheme != Uri.UriSchemeHttps && !service.IsLoopback))
            throw new UnauthorizedAccessException("A token goes to https addresses only.");
        return service.Address;
    }
}
