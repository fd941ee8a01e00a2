namespace Microsoft.Bot.Schema.Teams;

/// <summary>One page of Teams members.</summary>
public class TeamsPagedMembersResult
{
    public TeamsPagedMembersResult()
    {
    }

    public TeamsPagedMembersResult(string continuationToken = null, IList<ChannelAccount> members = null)
    {
        ContinuationToken = continuationToken;
        Members = [.. (members ?? []).Select(BotJson.Convert<TeamsChannelAccount>)];
    }

    public string ContinuationToken { get; set; }

    public IList<TeamsChannelAccount> Members { get; set; }
}
