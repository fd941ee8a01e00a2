namespace MailBot.Storage.Work;

/// <summary>Statements on the step table, the same for every database.</summary>
internal static class WorkSql
{
    private const string Fence = "WHERE request_id = @requestId AND step = @step AND owner = @owner AND version = @version";

    /// <summary>Adding it again moves its due time and takes it from who holds it: what they looked at is no longer so.</summary>
    public const string Put = """
        INSERT INTO work (request_id, step, due, attempt, version) VALUES (@requestId, @step, @due, 0, @version)
        ON CONFLICT (request_id, step) DO UPDATE
           SET due = excluded.due, owner = NULL, leased_until = NULL, attempt = 0, version = work.version + 1
        """;

    public const string Drop = "DELETE FROM work WHERE request_id = @requestId AND step = @step";

    public const string Finish = $"DELETE FROM work {Fence}";

    public const string Renew = $"UPDATE work SET leased_until = @until {Fence}";

    public const string Postpone = $"UPDATE work SET due = @due, owner = NULL, leased_until = NULL, version = version + 1 {Fence}";

    public const string NextDue = "SELECT MIN(due) FROM work";

    public const string CountBusy = """
        SELECT COUNT(*) FROM work
         WHERE leased_until > @now
            OR (due < @horizon AND request_id IN (SELECT r.id FROM request r WHERE r.state IN ('Approved', 'Running', 'Verifying')))
        """;

    /// <summary>The rows are chosen once, whatever way the database goes: chosen again in the middle, others would be free by then.</summary>
    /// <param name="claimLock">The database's own way to keep two claims from the same rows.</param>
    public static string Claim(string claimLock) => $"""
        WITH due AS MATERIALIZED (
            SELECT w.request_id, w.step FROM work w
             WHERE w.due <= @now AND (w.leased_until IS NULL OR w.leased_until <= @now)
             ORDER BY w.due LIMIT @limit {claimLock})
        UPDATE work SET owner = @owner, leased_until = @until, attempt = attempt + 1, version = version + 1
         WHERE (request_id, step) IN (SELECT d.request_id, d.step FROM due d)
        RETURNING request_id, step, due, owner, leased_until, attempt, version
        """;
}
