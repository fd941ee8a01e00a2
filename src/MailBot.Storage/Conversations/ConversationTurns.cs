using Dapper;
using MailBot.Requests.Contracts;

namespace MailBot.Storage.Conversations;

/// <summary>The floor of a conversation is a leased row; whose holder died is taken over when the lease has ended.</summary>
internal sealed class ConversationTurns(IDatabase database, TimeProvider clock) : IConversationTurns
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private const string Enter = """
        INSERT INTO turn (conversation, owner, leased_until) VALUES (@conversation, @owner, @until)
        ON CONFLICT (conversation) DO UPDATE SET owner = excluded.owner, leased_until = excluded.leased_until
         WHERE turn.leased_until <= @now OR turn.owner = excluded.owner
        """;

    private const string Leave = "DELETE FROM turn WHERE conversation = @conversation AND owner = @owner";

    private const string WasHandled = "SELECT COUNT(*) FROM handled_activity WHERE activity = @activity";

    private const string Handled = "INSERT INTO handled_activity (activity, handled_at) VALUES (@activity, @now) ON CONFLICT (activity) DO NOTHING";

    private const string Forget = "DELETE FROM handled_activity WHERE handled_at < @before";

    public async Task<bool> TryEnterAsync(string conversationKey, string owner, TimeSpan lease, CancellationToken cancellationToken)
    {
        await using var write = await database.BeginWriteAsync(cancellationToken);
        var entered = await write.Connection.ExecuteAsync(
            Enter, new { conversation = conversationKey, owner, now = clock.Now(), until = clock.After(lease), cancellationToken }, write.Transaction);
        await write.CommitAsync(cancellationToken);
        return entered == 1;
    }

    public async Task LeaveAsync(string conversationKey, string owner, CancellationToken cancellationToken)
    {
        await using var write = await database.BeginWriteAsync(cancellationToken);
        await write.Connection.ExecuteAsync(Leave, new { conversation = conversationKey, owner, cancellationToken }, write.Transaction);
        await write.CommitAsync(cancellationToken);
    }

    public async Task<bool> WasHandledAsync(string activityKey, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QuerySingleAsync<int>(WasHandled, new { activity = activityKey, cancellationToken }) > 0;
    }

    public async Task HandledAsync(string activityKey, CancellationToken cancellationToken)
    {
        await using var write = await database.BeginWriteAsync(cancellationToken);
        await write.Connection.ExecuteAsync(Handled, new { activity = activityKey, now = clock.Now(), cancellationToken }, write.Transaction);
        await write.Connection.ExecuteAsync(Forget, new { before = clock.After(-Kept), cancellationToken }, write.Transaction);
        await write.CommitAsync(cancellationToken);
    }
}
