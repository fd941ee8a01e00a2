namespace MailBot.Storage.Requests;

/// <summary>Statements on the table request, the same for every database.</summary>
internal static class RequestSql
{
    private const string Columns = """
        id, version, number, kind, state, requester_tenant, requester_id, requester_name, language, payload, payload_version, reason,
        created_at, sent_at, deadline, deadline_moved, decision, finished_at, items, failure, undoes, undone_by
        """;

    private const string Select = $"SELECT {Columns} FROM request";

    public const string ById = $"{Select} WHERE id = @id";

    public const string ByNumber = $"{Select} WHERE number = @number";

    public const string ByCommand = $"{Select} WHERE id = (SELECT request_id FROM command WHERE id = @commandId)";

    public const string Draft = $"""
        {Select} WHERE state = 'Draft' AND lower(requester_tenant) = lower(@tenant) AND lower(requester_id) = lower(@person) AND kind = @kind
        """;

    // States come as one text |A|B|: a list of parameters would have to be written into the statement.
    public const string List = $"""
        {Select}
         WHERE (CAST(@person AS TEXT) IS NULL OR (lower(requester_tenant) = lower(@tenant) AND lower(requester_id) = lower(@person)))
           AND (CAST(@states AS TEXT) IS NULL OR @states LIKE '%|' || state || '|%')
         ORDER BY created_at DESC, COALESCE(number, 2147483647) DESC, id
         LIMIT @limit
        """;

    /// <summary>No row when the id is taken, or when the person has an open draft of the kind already.</summary>
    public const string Insert = $"""
        INSERT INTO request ({Columns})
        VALUES (@Id, @Version, @Number, @Kind, @State, @RequesterTenant, @RequesterId, @RequesterName, @Language, @Payload, @PayloadVersion, @Reason,
                @CreatedAt, @SentAt, @Deadline, @DeadlineMoved, @Decision, @FinishedAt, @Items, @Failure, @Undoes, @UndoneBy)
        ON CONFLICT DO NOTHING
        """;

    /// <summary>What never changes (id, requester, creation) is not written again.</summary>
    public const string Update = """
        UPDATE request
           SET version = @Version, number = @Number, state = @State, language = @Language, payload = @Payload, payload_version = @PayloadVersion,
               reason = @Reason, sent_at = @SentAt, deadline = @Deadline, deadline_moved = @DeadlineMoved, decision = @Decision,
               finished_at = @FinishedAt, items = @Items, failure = @Failure, undoes = @Undoes, undone_by = @UndoneBy
         WHERE id = @Id AND version = @ExpectedVersion
        """;

    public const string Link = "UPDATE request SET undone_by = @undoneBy, version = version + 1 WHERE id = @id AND version = @expected";

    public const string NextNumber = """
        INSERT INTO counter (name, value) VALUES ('request', 1)
        ON CONFLICT (name) DO UPDATE SET value = counter.value + 1
        RETURNING value
        """;

    public const string NewCommand =
        "INSERT INTO command (id, request_id, applied_at) VALUES (@commandId, @requestId, @now) ON CONFLICT (id) DO NOTHING";
}
