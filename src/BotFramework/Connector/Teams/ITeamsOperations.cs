using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Connector.Teams;

/// <summary>Teams and their channels.</summary>
public interface ITeamsOperations
{
    Task<ConversationList> FetchChannelListAsync(string teamId, CancellationToken cancellationToken = default);

    Task<TeamDetails> FetchTeamDetailsAsync(string teamId, CancellationToken cancellationToken = default);
}
