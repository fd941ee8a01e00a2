namespace MailBot.Storage.Cards;

/// <summary>Statements on the copies of cards, the same for every database.</summary>
internal static class CardSql
{
    // The owner is told to who claims, and to nobody else: a copy that was only looked at must not release its writer's lease.
    private const string Columns = """
        id, request_id, person_tenant, person_id, card_view, service_url, conversation_id, reference, activity_id,
        wanted, shown, attempt, alive, lease
        """;

    private const string PersonalChat =
        "FROM conversation b WHERE lower(b.person_tenant) = lower(c.person_tenant) AND lower(b.person_id) = lower(c.person_id)";

    private const string Reachable = $"(c.conversation_id IS NOT NULL OR EXISTS (SELECT 1 {PersonalChat}))";

    private const string Behind = "c.alive = 1 AND c.wanted > c.shown AND c.due <= @now";

    public const string Raise = "UPDATE card_copy SET wanted = @version, due = @now WHERE request_id = @requestId AND alive = 1";

    public const string Add = """
        INSERT INTO card_copy (request_id, person_tenant, person_id, card_view, service_url, conversation_id, reference,
                               wanted, shown, due, lease, attempt, alive)
        SELECT r.id, @tenant, @person, @view, @serviceUrl, @conversationId, @reference, r.version, 0, @now, 0, 0, 1
          FROM request r WHERE r.id = @requestId
        """;

    public const string OfRequest = $"SELECT {Columns} FROM card_copy WHERE request_id = @requestId ORDER BY id";

    public const string ByActivity = $"""
        SELECT {Columns} FROM card_copy
         WHERE conversation_id = @conversationId AND activity_id = @activityId AND service_url = @serviceUrl
         ORDER BY id DESC
         LIMIT 1
        """;

    public const string OfActivity = $"""
        SELECT {Columns} FROM card_copy
         WHERE conversation_id = @conversationId AND activity_id = @activityId AND service_url = @serviceUrl
         ORDER BY id
        """;

    public const string PostedTo = $"""
        SELECT {Columns} FROM card_copy
         WHERE lower(person_tenant) = lower(@tenant) AND lower(person_id) = lower(@person)
           AND card_view = @view AND alive = 1 AND activity_id IS NOT NULL
         ORDER BY id DESC
         LIMIT @limit
        """;

    public const string CountWaiting = $"SELECT COUNT(*) FROM card_copy c WHERE {Behind} AND {Reachable}";

    /// <summary>
    /// Without the lease (a click's answer, or a writer that was too slow) the version counts, but neither the lease nor an
    /// activity id that is known already is touched.
    /// </summary>
    public const string Shown = """
        UPDATE card_copy
           SET shown = CASE WHEN shown < @version THEN @version ELSE shown END,
               activity_id = CASE WHEN lease = @lease THEN COALESCE(@activityId, activity_id) ELSE COALESCE(activity_id, @activityId) END,
               attempt = CASE WHEN lease = @lease AND owner = @owner THEN 0 ELSE attempt END,
               leased_until = CASE WHEN lease = @lease AND owner = @owner THEN NULL ELSE leased_until END,
               owner = CASE WHEN lease = @lease AND owner = @owner THEN NULL ELSE owner END
         WHERE id = @id
        """;

    public const string Postpone = """
        UPDATE card_copy SET due = @due, owner = NULL, leased_until = NULL WHERE id = @id AND owner = @owner AND lease = @lease
        """;

    public const string Dead = "UPDATE card_copy SET alive = 0, died_of = @why, owner = NULL, leased_until = NULL WHERE id = @id";

    /// <summary>The rows are chosen once, whatever way the database goes.</summary>
    /// <param name="claimLock">The database's own way to keep two claims from the same rows.</param>
    public static string Claim(string claimLock) => $"""
        WITH chosen AS MATERIALIZED (
            SELECT c.id FROM card_copy c
             WHERE {Behind} AND (c.leased_until IS NULL OR c.leased_until <= @now) AND {Reachable}
             ORDER BY c.id LIMIT @limit {claimLock})
        UPDATE card_copy AS c
           SET owner = @owner, leased_until = @until, lease = lease + 1, attempt = attempt + 1,
               service_url = COALESCE(c.service_url, (SELECT b.service_url {PersonalChat})),
               reference = COALESCE(c.reference, (SELECT b.reference {PersonalChat})),
               conversation_id = COALESCE(c.conversation_id, (SELECT b.conversation_id {PersonalChat}))
         WHERE c.id IN (SELECT d.id FROM chosen d)
        RETURNING {Columns}, owner
        """;
}
