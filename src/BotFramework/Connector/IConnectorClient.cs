namespace Microsoft.Bot.Connector;

/// <summary>The channel's REST API at one service URL.</summary>
public interface IConnectorClient : IDisposable
{
    Uri BaseUri { get; set; }

    IConversations Conversations { get; }
}
