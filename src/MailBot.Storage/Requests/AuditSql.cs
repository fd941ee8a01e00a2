namespace MailBot.Storage.Requests;

/// <summary>Statements on the journal: it is written to and read, never changed.</summary>
internal static class AuditSql
{
    private const string Columns = "request_id, written_at, actor_tenant, actor_id, actor_name, from_state, to_state, action, reason, surface";

    public const string Insert = $"""
        INSERT INTO audit ({Columns})
        VALUES (@RequestId, @WrittenAt, @ActorTenant, @ActorId, @ActorName, @FromState, @ToState, @Action, @Reason, @Surface)
        """;

    public const string OfRequest = $"SELECT {Columns} FROM audit WHERE request_id = @requestId ORDER BY id";

    /// <summary>About a person is what they did and what was done to their requests.</summary>
    public const string Journal = $"""
        SELECT {Columns} FROM audit
         WHERE CAST(@person AS TEXT) IS NULL
            OR (lower(actor_tenant) = lower(@tenant) AND lower(actor_id) = lower(@person))
            OR request_id IN (SELECT r.id FROM request r
                               WHERE lower(r.requester_tenant) = lower(@tenant) AND lower(r.requester_id) = lower(@person))
         ORDER BY id DESC
         LIMIT @limit
        """;
}
