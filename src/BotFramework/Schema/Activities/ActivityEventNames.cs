namespace Microsoft.Bot.Schema;

/// <summary>Names of the events that start a turn which nobody sent.</summary>
public static class ActivityEventNames
{
    public const string ContinueConversation = "ContinueConversation";
    public const string CreateConversation = "CreateConversation";
}
