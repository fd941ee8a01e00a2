using System.Globalization;
using Dapper;
using MailBot.Requests.Contracts;
using MailBot.Requests.People;

namespace MailBot.Storage.Cards;

/// <summary>One row per posted copy: wanted version, shown version, and who is writing to it.</summary>
internal sealed class CardCopies(IDatabase database, TimeProvider clock) : ICardCopies
{
    private readonly string claim = CardSql.Claim(database.ClaimLock);

    public async Task<IReadOnlyList<CardCopy>> ClaimAsync(string owner, TimeSpan lease, int limit, CancellationToken cancellationToken)
    {
        await using var write = await database.BeginWriteAsync(cancellationToken);

        // No token among the values: Dapper.AOT 1.1.0 can't compile one together with a statement that is put together at run time.
        var rows = await write.Connection.QueryAsync<CardCopyRow>(
            claim, new { owner, now = clock.Now(), until = clock.After(lease), limit }, write.Transaction);
        await write.CommitAsync(cancellationToken);
        return [.. rows.OrderBy(r => r.Id).Select(r => r.ToCopy())];
    }

    public async Task ShownAsync(CardCopy copy, long version, string? activityId, CancellationToken cancellationToken)
    {
        await using var write = await database.BeginWriteAsync(cancellationToken);
        var shown = new { id = RowId(copy), owner = copy.Owner, lease = copy.Lease, version, activityId, cancellationToken };
        await write.Connection.ExecuteAsync(CardSql.Shown, shown, write.Transaction);
        await write.CommitAsync(cancellationToken);
    }

    public async Task PostponeAsync(CardCopy copy, DateTimeOffset due, CancellationToken cancellationToken)
    {
        await using var write = await database.BeginWriteAsync(cancellationToken);
        var later = new { id = RowId(copy), owner = copy.Owner, lease = copy.Lease, due = due.ToUnixTimeMilliseconds(), cancellationToken };
        await write.Connection.ExecuteAsync(CardSql.Postpone, later, write.Transaction);
        await write.CommitAsync(cancellationToken);
    }

    public async Task DeadAsync(CardCopy copy, string why, CancellationToken cancellationToken)
    {
        await using var write = await database.BeginWriteAsync(cancellationToken);
        await write.Connection.ExecuteAsync(CardSql.Dead, new { id = RowId(copy), why, cancellationToken }, write.Transaction);
        await write.CommitAsync(cancellationToken);
    }

    public async Task AddAsync(string requestId, CardTarget target, CancellationToken cancellationToken)
    {
        await using var write = await database.BeginWriteAsync(cancellationToken);
        if (!await CardWrites.AddAsync(write, requestId, target, clock.Now(), cancellationToken))
        {
            throw new ArgumentException($"There is no request {requestId} to show.", nameof(requestId));
        }

        await write.CommitAsync(cancellationToken);
    }

    public async Task<CardCopy?> FindByActivityAsync(ConversationAddress conversation, string activityId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QueryFirstOrDefaultAsync<CardCopyRow>(
            CardSql.ByActivity,
            new { serviceUrl = conversation.ServiceUrl, conversationId = conversation.ConversationId, activityId, cancellationToken });
        return row?.ToCopy();
    }

    public async Task<IReadOnlyList<CardCopy>> OfActivityAsync(ConversationAddress conversation, string activityId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<CardCopyRow>(
            CardSql.OfActivity,
            new { serviceUrl = conversation.ServiceUrl, conversationId = conversation.ConversationId, activityId, cancellationToken });
        return [.. rows.Select(r => r.ToCopy())];
    }

    public async Task<IReadOnlyList<CardCopy>> PostedToAsync(PersonKey person, CardView view, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<CardCopyRow>(
            CardSql.PostedTo, new { tenant = person.TenantId, person = person.ObjectId, view = view.ToString(), limit, cancellationToken });
        return [.. rows.Select(r => r.ToCopy())];
    }

    public async Task<IReadOnlyList<CardCopy>> OfRequestAsync(string requestId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<CardCopyRow>(CardSql.OfRequest, new { requestId, cancellationToken });
        return [.. rows.Select(r => r.ToCopy())];
    }

    public async Task<int> CountWaitingAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QuerySingleAsync<int>(CardSql.CountWaiting, new { now = clock.Now(), cancellationToken });
    }

    private static long RowId(CardCopy copy) => long.Parse(copy.Id, CultureInfo.InvariantCulture);
}
