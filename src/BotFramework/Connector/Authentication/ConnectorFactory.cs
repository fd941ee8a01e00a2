namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes connectors that speak for one identity.</summary>
public abstract class ConnectorFactory
{
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken);
}
