namespace MailBot.Requests.Contracts;

/// <summary>One turn of a conversation at a time, over any number of instances; and each activity once.</summary>
public interface IConversationTurns
{
    /// <summary>Takes the conversation for <paramref name="owner"/>.</summary>
    /// <returns>False while another turn holds it.</returns>
    Task<bool> TryEnterAsync(string conversationKey, string owner, TimeSpan lease, CancellationToken cancellationToken);

    Task LeaveAsync(string conversationKey, string owner, CancellationToken cancellationToken);

    /// <summary>Whether an activity was handled to its end before.</summary>
    Task<bool> WasHandledAsync(string activityKey, CancellationToken cancellationToken);

    /// <summary>Marks an activity as handled; kept for a week.</summary>
    Task HandledAsync(string activityKey, CancellationToken cancellationToken);
}
