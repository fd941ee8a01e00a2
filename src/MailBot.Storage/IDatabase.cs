using System.Data.Common;

namespace MailBot.Storage;

/// <summary>The seam between the SQL that every database understands and the one database that is used.</summary>
internal interface IDatabase
{
    /// <summary>For people to read: the file's path, or the database's name and host. Never a password.</summary>
    string Place { get; }

    /// <summary>
    /// What ends the sub-select of a claim, so that two workers never wait for the same rows: nothing where there is one writer
    /// at a time, FOR UPDATE SKIP LOCKED where there are many.
    /// </summary>
    string ClaimLock { get; }

    /// <summary>A connection for single statements. The caller disposes of it.</summary>
    Task<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>A transaction that may write. The caller disposes of it; without a commit everything is rolled back.</summary>
    Task<WriteTransaction> BeginWriteAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Keeps every other transaction that holds the same key waiting until this one has ended; at once where there is one writer at
    /// a time. Who needs several keys takes them in ordinal order.
    /// </summary>
    Task HoldAsync(WriteTransaction write, string key, CancellationToken cancellationToken);

    /// <summary>Whether the database ended a transaction only to let another one through: nothing was written, and it may be tried again.</summary>
    bool GaveWay(DbException fault);
}
