namespace MailBot.Requests.Contracts;

/// <summary>Small versioned documents: dialog state, substitutions and the like. Losing one must lose nothing that can't be said again.</summary>
public interface IDocumentStore
{
    Task<Document?> ReadAsync(string key, CancellationToken cancellationToken);

    /// <param name="expectedVersion">Null writes whatever is there; 0 only if there is none; otherwise only over that version.</param>
    /// <returns>The new version, or null when the expected version was not met.</returns>
    Task<long?> WriteAsync(string key, string text, long? expectedVersion, CancellationToken cancellationToken);

    Task DeleteAsync(string key, CancellationToken cancellationToken);
}

public sealed record Document(string Key, string Text, long Version);
