namespace MailBot.Storage.Tests;

/// <summary>A real, empty database of one make, for one test.</summary>
public interface ITestDatabase : IAsyncDisposable
{
    /// <summary>The storage options of one more instance of the program on this database.</summary>
    StorageOptions Options { get; }

    /// <summary>Runs a statement past the program, as an administrator's tool would.</summary>
    Task<long> RunAsync(string sql, CancellationToken cancellationToken);
}
