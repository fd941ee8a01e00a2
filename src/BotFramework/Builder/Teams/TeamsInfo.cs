using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Who and what is in the team or chat of a turn.</summary>
public static class TeamsInfo
{
    /// <exception cref="InvalidOperationException">No user, no conversation or no connector.</exception>
    public static Task<TeamsChannelAccount> GetMemberAsync(ITurnContext turnContext, string userId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return MemberAsync(Connector(turnContext), userId, Roster(turnContext), cancellationToken);
    }

    /// <summary>A member of the team of the turn, or of another one that has the bot.</summary>
    /// <exception cref="InvalidOperationException">No user, no team or no connector.</exception>
    public static Task<TeamsChannelAccount> GetTeamMemberAsync(ITurnContext turnContext, string userId, string teamId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var team = Team(turnContext, teamId);
        return MemberAsync(Connector(turnContext), userId, team, cancellationToken);
    }

    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(ITurnContext turnContext, int? pageSize = null, string continuationToken = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return PageAsync(Connector(turnContext), Roster(turnContext), pageSize, continuationToken, cancellationToken);
    }

    /// <summary>Members of the team of the turn, or of another one that has the bot.</summary>
    public static Task<TeamsPagedMembersResult> GetPagedTeamMembersAsync(ITurnContext turnContext, string teamId = null, string continuationToken = null, int? pageSize = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var team = Team(turnContext, teamId);
        return PageAsync(Connector(turnContext), team, pageSize, continuationToken, cancellationToken);
    }

    public static Task<TeamDetails> GetTeamDetailsAsync(ITurnContext turnContext, string teamId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var team = Team(turnContext, teamId);
        return Teams(turnContext).FetchTeamDetailsAsync(team, cancellationToken);
    }

    /// <summary>The channels of the team; General comes without a name.</summary>
    public static async Task<IList<ChannelInfo>> GetTeamChannelsAsync(ITurnContext turnContext, string teamId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var team = Team(turnContext, teamId);
        var list = await Teams(turnContext).FetchChannelListAsync(team, cancellationToken).ConfigureAwait(false);
        return list?.Conversations;
    }

    /// <summary>Begins a thread in a channel with this message: a reference to the thread, and the id of the message.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task<Tuple<ConversationReference, string>> SendMessageToTeamsChannelAsync(ITurnContext turnContext, IActivity activity, string teamsChannelId, string botAppId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity == null) throw new InvalidOperationException(nameof(turnContext.Activity));
        if (string.IsNullOrEmpty(teamsChannelId)) throw new ArgumentNullException(nameof(teamsChannelId));
        var thread = new ConversationParameters
        {
            IsGroup = true,
            ChannelData = new TeamsChannelData { Channel = new ChannelInfo { Id = teamsChannelId } },
            Activity = (Activity)activity,
        };
        (ConversationReference Reference, string Id) begun = default;
        await turnContext.Adapter.CreateConversationAsync(botAppId, Channels.Msteams, turnContext.Activity.ServiceUrl, audience: null, thread, (turn, _) =>
        {
            begun = (turn.Activity.GetConversationReference(), turn.Activity.Id);
            return Task.CompletedTask;
        }, cancellationToken).ConfigureAwait(false);
        return Tuple.Create(begun.Reference, begun.Id);
    }

    private static async Task<TeamsChannelAccount> MemberAsync(IConnectorClient connector, string userId, string roster, CancellationToken cancellationToken)
    {
        if (userId == null) throw new InvalidOperationException("The GetMembers operation needs a valid user Id.");
        var account = await connector.Conversations.GetConversationMemberAsync(userId, roster, cancellationToken).ConfigureAwait(false);
        return BotJson.Convert<TeamsChannelAccount>(account);
    }

    private static async Task<TeamsPagedMembersResult> PageAsync(IConnectorClient connector, string roster, int? pageSize, string continuationToken, CancellationToken cancellationToken)
    {
        var page = await connector.Conversations.GetConversationPagedMembersAsync(roster, pageSize, continuationToken, cancellationToken).ConfigureAwait(false);
        return new TeamsPagedMembersResult(page?.ContinuationToken, page?.Members);
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
