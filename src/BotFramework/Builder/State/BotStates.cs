namespace Microsoft.Bot.Builder;

/// <summary>State of a conversation, whoever speaks in it.</summary>
public class ConversationState(IStorage storage) : BotState(storage, nameof(ConversationState))
{
    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{StateKeys.Channel(turnContext)}/conversations/{StateKeys.Conversation(turnContext)}";
}

/// <summary>State of a user, wherever they speak.</summary>
public class UserState(IStorage storage) : BotState(storage, nameof(UserState))
{
    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{StateKeys.Channel(turnContext)}/users/{StateKeys.User(turnContext)}";
}

/// <summary>State of a user within one conversation.</summary>
public class PrivateConversationState(IStorage storage) : BotState(storage, nameof(PrivateConversationState))
{
    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{StateKeys.Channel(turnContext)}/conversations/{StateKeys.Conversation(turnContext)}/users/{StateKeys.User(turnContext)}";
}

internal static class StateKeys
{
    public static string Channel(ITurnContext turnContext) =>
        turnContext.Activity.ChannelId ?? throw new InvalidOperationException("invalid activity-missing channelId");

    public static string Conversation(ITurnContext turnContext) =>
        turnContext.Activity.Conversation?.Id ?? throw new InvalidOperationException("invalid activity-missing Conversation.Id");

    public static string User(ITurnContext turnContext) =>
        turnContext.Activity.From?.Id ?? throw new InvalidOperationException("invalid activity-missing From.Id");
}
