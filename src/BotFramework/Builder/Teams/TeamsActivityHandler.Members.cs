using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Who came and who went.</summary>
public partial class TeamsActivityHandler
{
    /// <summary>Looks each new member up in the roster, since Teams tells only their ids; the bot itself isn't looked up.</summary>
    protected virtual async Task OnTeamsMembersAddedDispatchAsync(IList<ChannelAccount> membersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var members = new List<TeamsChannelAccount>(membersAdded.Count);
        foreach (var member in membersAdded)
            members.Add(await DescribedAsync(member, turnContext, cancellationToken).ConfigureAwait(false));
        await OnTeamsMembersAddedAsync(members, teamInfo, turnContext, cancellationToken).ConfigureAwait(false);
    }

    protected virtual Task OnTeamsMembersRemovedDispatchAsync(IList<ChannelAccount> membersRemoved, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        OnTeamsMembersRemovedAsync([.. membersRemoved.Select(BotJson.Convert<TeamsChannelAccount>)], teamInfo, turnContext, cancellationToken);

    protected virtual Task OnTeamsMembersAddedAsync(IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        OnMembersAddedAsync([.. teamsMembersAdded], turnContext, cancellationToken);

    protected virtual Task OnTeamsMembersRemovedAsync(IList<TeamsChannelAccount> teamsMembersRemoved, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        OnMembersRemovedAsync([.. teamsMembersRemoved], turnContext, cancellationToken);

    private static async Task<TeamsChannelAccount> DescribedAsync(ChannelAccount member, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var known = BotJson.Convert<TeamsChannelAccount>(member);
        if (member.Properties is { Count: > 0 } || member.Id == turnContext.Activity.Recipient?.Id)
            return known;
        try
        {
            return await TeamsInfo.GetMemberAsync(turnContext, member.Id, cancellationToken).ConfigureAwait(false) ?? known;
        }
        catch (ErrorResponseException refused) when (refused.Response?.StatusCode == HttpStatusCode.NotFound || refused.Body?.Error?.Code == "ConversationNotFound")
        {
            // Gone again, or in a roster that can't be asked: who they are is in the activity as far as it goes.
            return known;
        }
    }
}
