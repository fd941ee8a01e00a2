namespace Microsoft.Bot.Schema;

/// <summary>The body of the answer to an <c>expectReplies</c> activity.</summary>
public class ExpectedReplies
{
    public ExpectedReplies()
    {
    }

    public ExpectedReplies(IList<Activity> activities = null)
    {
        Activities = activities;
    }

    public IList<Activity> Activities { get; set; }
}
