using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Protocols;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Who signs the channel's tokens and where their keys are published. ToBotFromChannelTokenIssuer and
/// ToBotFromChannelOpenIdMetadataUrl each replace their default alone.
/// </summary>
internal sealed record ChannelMetadata(string Issuer, Uri Address)
{
    /// <summary>Name of the HTTP client that reads the keys.</summary>
    private const string HttpClientName = "ChannelKeys";

    private const long MostOctets = 1024 * 1024;

    /// <exception cref="ArgumentException">The address is none, or one that could be forged on the way.</exception>
    public static ChannelMetadata From(IConfiguration configuration)
    {
        var issuer = configuration["ToBotFromChannelTokenIssuer"] is { Length: > 0 } own ? own : AuthenticationConstants.ToBotFromChannelTokenIssuer;
        var written = configuration["ToBotFromChannelOpenIdMetadataUrl"] is { Length: > 0 } other ? other : AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;
        if (!Uri.TryCreate(written, UriKind.Absolute, out var address) || !IsSafe(address, configuration["ENVIRONMENT"]))
            throw new ArgumentException($"ToBotFromChannelOpenIdMetadataUrl is \"{written}\": it must be an https address (http on this machine only, in Development).");
        return new ChannelMetadata(issuer, address);
    }

    public ChannelTokenCheck Check(string appId, IHttpClientFactory clients, TimeProvider clock)
    {
        var client = clients?.CreateClient(HttpClientName) ?? LoopbackConnectorFactory.OwnClient();
        client.MaxResponseContentBufferSize = MostOctets;
        var documents = new HttpDocumentRetriever(client) { RequireHttps = Address.Scheme == Uri.UriSchemeHttps };
        return new ChannelTokenCheck(Issuer, appId, new ChannelKeys(Address.AbsoluteUri, documents, clock), clock);
    }

    private static bool IsSafe(Uri address, string environment) =>
        address.Scheme == Uri.UriSchemeHttps
        || (address.Scheme == Uri.UriSchemeHttp && LoopbackConnectorFactory.IsLoopback(address.AbsoluteUri) && string.Equals(environment, "Development", StringComparison.OrdinalIgnoreCase));
}
