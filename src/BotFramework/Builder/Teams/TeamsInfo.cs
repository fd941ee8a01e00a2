using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Who and what is in the team or chat of a turn.</summary>
public static class TeamsInfo
{
    public static async Task<TeamsChannelAccount> GetMemberAsync(ITurnContext turnContext, string userId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var account = await Connector(turnContext).Conversations.GetConversationMemberAsync(userId, Roster(turnContext), cancellationToken).ConfigureAwait(false);
        return BotJson.Convert<TeamsChannelAccount>(account);
    }

    public static async Task<TeamsPagedMembersResult> GetPagedMembersAsync(ITurnContext turnContext, int? pageSize = null, string continuationToken = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var page = await Connector(turnContext).Conversations.GetConversationPagedMembersAsync(Roster(turnContext), pageSize, continuationToken, cancellationToken).ConfigureAwait(false);
        return new TeamsPagedMembersResult
        {
            ContinuationToken = page?.ContinuationToken,
            Members = [.. (page?.Members ?? []).Select(BotJson.Convert<TeamsChannelAccount>)],
        };
    }

    public static Task<TeamDetails> GetTeamDetailsAsync(ITurnContext turnContext, string teamId = null, CancellationToken cancellationToken = default) =>
        Teams(turnContext).FetchTeamDetailsAsync(Team(turnContext, teamId), cancellationToken);

    /// <summary>The channels of the team; General comes without a name.</summary>
    public static async Task<IList<ChannelInfo>> GetTeamChannelsAsync(ITurnContext turnContext, string teamId = null, CancellationToken cancellationToken = default)
    {
        var list = await Teams(turnContext).FetchChannelListAsync(Team(turnContext, teamId), cancellationToken).ConfigureAwait(false);
        return list?.Conversations;
    }

    // A channel has no roster of its own: its members are those of the team.
    private static string Roster(ITurnContext turnContext) =>
        turnContext.Activity.TeamsGetTeamInfo()?.Id
        ?? turnContext.Activity.Conversation?.Id
        ?? throw new InvalidOperationException("The GetMembers operation needs a valid conversation Id.");

    private static string Team(ITurnContext turnContext, string teamId) =>
        teamId ?? turnContext.Activity.TeamsGetTeamInfo()?.Id ?? throw new InvalidOperationException("This method is only valid within the scope of MS Teams Team.");

    private static IConnectorClient Connector(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IConnectorClient>() ?? throw new InvalidOperationException("This method requires a connector client.");

    private static ITeamsOperations Teams(ITurnContext turnContext) =>
        Connector(turnContext) is ITeamsConnectorClient client ? client.Teams : throw new InvalidOperationException("This method requires a connector client of Teams.");
}
