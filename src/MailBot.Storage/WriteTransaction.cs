using System.Data.Common;

namespace MailBot.Storage;

/// <summary>A transaction together with what it holds; gone without <see cref="CommitAsync"/> it leaves nothing.</summary>
internal sealed class WriteTransaction(DbConnection connection, DbTransaction transaction, Action released) : IAsyncDisposable
{
    public DbConnection Connection => connection;

    public DbTransaction Transaction => transaction;

    public Task CommitAsync(CancellationToken cancellationToken) => transaction.CommitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
        finally
        {
            released();
        }
    }
}
