using MailBot.Chat.Teams.Wire;
using MailBot.Requests.Contracts;
using Microsoft.Bot.Builder;

namespace MailBot.Chat.Teams;

/// <summary>Dialog state over the document store. The last writer wins, as upstream has it; turns of a conversation are serialised.</summary>
internal sealed class BotStateStorage(IDocumentStore documents) : IStorage
{
    private const string Prefix = "bot/";

    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var found = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (await documents.ReadAsync(Prefix + key, cancellationToken) is { } document && WireFormat.DecodeState(document.Text) is { } state) found[key] = state;
        }

        return found;
    }

    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, state) in changes) await documents.WriteAsync(Prefix + key, WireFormat.EncodeState(state), null, cancellationToken);
    }

    public async Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys) await documents.DeleteAsync(Prefix + key, cancellationToken);
    }
}
