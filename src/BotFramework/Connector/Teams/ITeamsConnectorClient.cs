namespace Microsoft.Bot.Connector.Teams;

/// <summary>What only Teams has at its service URL.</summary>
public interface ITeamsConnectorClient
{
    ITeamsOperations Teams { get; }
}
