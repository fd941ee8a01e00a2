using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MailBot.Requests.Contracts;

namespace MailBot.Chat.Commands.DnsReport;

/// <summary>A document that several instances change: read, changed, and written only over what was read.</summary>
internal sealed class SharedDocument<T>(IDocumentStore documents, JsonTypeInfo<T> type, T empty)
    where T : class
{
    private const int Tries = 20;

    /// <returns>What the document holds; the empty value where there is none, or one of another shape.</returns>
    public async Task<(T Value, long Version)> ReadAsync(string key, CancellationToken cancellationToken) =>
        await documents.ReadAsync(key, cancellationToken) is { } document ? (Decode(document.Text), document.Version) : (empty, 0);

    /// <summary>Writes over the version that was read.</summary>
    /// <returns>The new version; null where somebody else was faster, and nothing was written.</returns>
    public Task<long?> WriteAsync(string key, T value, long version, CancellationToken cancellationToken) =>
        documents.WriteAsync(key, JsonSerializer.Serialize(value, type), version, cancellationToken);

    /// <param name="change">Null where there is nothing to change. Called again when somebody else was faster.</param>
    /// <exception cref="InvalidOperationException">Others were faster every time.</exception>
    public async Task ChangeAsync(string key, Func<T, T?> change, CancellationToken cancellationToken)
    {
        for (var tried = 0; tried < Tries; tried++)
        {
            var (value, version) = await ReadAsync(key, cancellationToken);
            if (change(value) is not { } changed || await WriteAsync(key, changed, version, cancellationToken) is not null) return;
        }

        throw new InvalidOperationException($"The document {key} could not be changed: others were faster {Tries} times.");
    }

    private T Decode(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, type) ?? empty;
        }
        catch (JsonException)
        {
            return empty;
        }
    }
}
