using Dapper;
using MailBot.Requests.Contracts;
using MailBot.Requests.People;

namespace MailBot.Storage.Conversations;

internal sealed class ConversationBook(IDatabase database, TimeProvider clock) : IConversationBook
{
    private const string Save = """
        INSERT INTO conversation (person_tenant, person_id, service_url, conversation_id, reference, seen_at)
        VALUES (@tenant, @person, @serviceUrl, @conversationId, @reference, @now)
        ON CONFLICT (lower(person_tenant), lower(person_id)) DO UPDATE
           SET service_url = excluded.service_url, conversation_id = excluded.conversation_id,
               reference = excluded.reference, seen_at = excluded.seen_at
        """;

    private const string Find = """
        SELECT service_url, conversation_id, reference FROM conversation
         WHERE lower(person_tenant) = lower(@tenant) AND lower(person_id) = lower(@person)
        """;

    public async Task SaveAsync(PersonKey person, ConversationAddress conversation, CancellationToken cancellationToken)
    {
        await using var write = await database.BeginWriteAsync(cancellationToken);
        await write.Connection.ExecuteAsync(Save, new
        {
            tenant = person.TenantId,
            person = person.ObjectId,
            serviceUrl = conversation.ServiceUrl,
            conversationId = conversation.ConversationId,
            reference = conversation.Reference,
            now = clock.Now(),
            cancellationToken,
        }, write.Transaction);
        await write.CommitAsync(cancellationToken);
    }

    public async Task<ConversationAddress?> FindAsync(PersonKey person, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QueryFirstOrDefaultAsync<ConversationRow>(
            Find, new { tenant = person.TenantId, person = person.ObjectId, cancellationToken });
        return row is null ? null : new ConversationAddress(row.ServiceUrl, row.ConversationId, row.Reference);
    }
}
