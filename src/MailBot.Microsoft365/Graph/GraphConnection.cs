using Azure.Core;
using Microsoft.Graph;
using Microsoft.Kiota.Authentication.Azure;

namespace MailBot.Microsoft365.Graph;

/// <summary>Makes the Graph client of the Microsoft.Graph package.</summary>
internal static class GraphConnection
{
    /// <remarks>
    /// The hosts are named on purpose: to a host that it doesn't know the package sends the request without any token, and says nothing.
    /// </remarks>
    public static GraphServiceClient Create(TenantOptions options, IHttpClientFactory clients, TokenCredential credential)
    {
        var address = options.Addresses().Graph;
        var sign = new AzureIdentityAuthenticationProvider(credential, [address.Host], null, true, TenantAddresses.GraphScope);
        return new GraphServiceClient(clients.CreateClient(WireNames.Graph), sign, address.AbsoluteUri.TrimEnd('/'));
    }
}
