namespace Microsoft.Bot.Schema.Teams;

/// <summary>One page of Teams members.</summary>
public class TeamsPagedMembersResult
{
    public string ContinuationToken { get; set; }

    public IList<TeamsChannelAccount> Members { get; set; }
}
