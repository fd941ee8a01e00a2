namespace MailBot.Storage.Tests;

/// <summary>A real, empty database of one make, for one test.</summary>
public interface ITestDatabase : IAsyncDisposable
{
    /// <summary>Makes what must be there before the program comes; skips the test where this make of database can't be had.</summary>
    ValueTask PrepareAsync(CancellationToken cancellationToken);

    /// <summary>The storage options of one more instance of the program on this database.</summary>
    StorageOptions Options { get; }

    /// <summary>Runs a statement past the program, as an administrator's tool would.</summary>
    Task<long> RunAsync(string sql, CancellationToken cancellationToken);
}
