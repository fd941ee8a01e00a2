using MailBot.Dns.Propagation;
using MailBot.Requests.Contracts;

namespace MailBot.Chat.Commands.DnsReport.Watching;

/// <summary>
/// The watches that are kept: a list of all, and a document for each, so that a look at one writes only that one. The
/// document is there before it is listed: what is listed and has none is over.
/// </summary>
internal sealed class WatchBook(IDocumentStore documents)
{
    /// <summary>For one person at a time.</summary>
    public const int MostEach = 5;

    /// <summary>For everybody together: each asks about ten servers, every few minutes at most.</summary>
    public const int MostTogether = 200;

    private const string ListKey = "dns/watches";
    private readonly SharedDocument<IReadOnlyList<WatchEntry>> list = new(documents, DnsJson.Default.IReadOnlyListWatchEntry, []);
    private readonly SharedDocument<KeptWatch> kept = new(documents, DnsJson.Default.KeptWatch, new KeptWatch("", "", new ConversationAddress("", "", ""), null, ""));

    /// <summary>Nothing is begun twice, and nothing beyond the limits, on any number of instances.</summary>
    public async Task<WatchBegun> BeginAsync(KeptWatch watch, CancellationToken cancellationToken)
    {
        var awaited = watch.Read() ?? throw new ArgumentException("It holds no watch.", nameof(watch));
        var entry = new WatchEntry(watch.Id, watch.Watcher, awaited.Line, awaited.Gone);
        await kept.WriteAsync(Key(watch.Id), watch, 0, cancellationToken);
        WatchBegun? begun = null;
        await list.ChangeAsync(ListKey, all => (begun = Judge(all, entry)) is WatchBegun.Now ? [.. all, entry] : null, cancellationToken);
        if (begun is not WatchBegun.Now) await documents.DeleteAsync(Key(watch.Id), cancellationToken);
        return begun!;
    }

    public async Task<IReadOnlyList<WatchEntry>> ListAsync(CancellationToken cancellationToken) => (await list.ReadAsync(ListKey, cancellationToken)).Value;

    public async Task<IReadOnlyList<WatchEntry>> OfAsync(string watcher, CancellationToken cancellationToken) =>
        [.. (await ListAsync(cancellationToken)).Where(e => !e.Stopped && IsSame(e.Watcher, watcher))];

    /// <returns>Null where it is over.</returns>
    public async Task<(KeptWatch Watch, long Version)?> ReadAsync(string id, CancellationToken cancellationToken) =>
        await kept.ReadAsync(Key(id), cancellationToken) is { Value.Id.Length: > 0 } found ? found : null;

    public Task<long?> WriteAsync(KeptWatch watch, long version, CancellationToken cancellationToken) => kept.WriteAsync(Key(watch.Id), watch, version, cancellationToken);

    public Task ChangeAsync(string id, Func<KeptWatch, KeptWatch> change, CancellationToken cancellationToken) =>
        kept.ChangeAsync(Key(id), watch => watch.Id.Length > 0 ? change(watch) : null, cancellationToken);

    /// <summary>It counts no more from now on, and its card is told soon.</summary>
    public async Task StopAsync(string id, CancellationToken cancellationToken)
    {
        await list.ChangeAsync(ListKey, all => [.. all.Select(e => e.Id == id ? e with { Stopped = true } : e)], cancellationToken);
        await ChangeAsync(id, watch => watch with { Stopped = true, HeldUntil = null, Due = default }, cancellationToken);
    }

    public async Task ForgetAsync(string id, CancellationToken cancellationToken)
    {
        await list.ChangeAsync(ListKey, all => all.Any(e => e.Id == id) ? [.. all.Where(e => e.Id != id)] : null, cancellationToken);
        await documents.DeleteAsync(Key(id), cancellationToken);
    }

    private static WatchBegun Judge(IReadOnlyList<WatchEntry> all, WatchEntry wanted)
    {
        var running = all.Where(e => !e.Stopped).ToList();
        var own = running.Where(e => IsSame(e.Watcher, wanted.Watcher)).ToList();
        if (own.Find(e => e.Line == wanted.Line && e.Gone == wanted.Gone) is { } same) return new WatchBegun.Already(same.Id);
        if (own.Count >= MostEach) return new WatchBegun.TooMany(MostEach, Own: true);
        return running.Count >= MostTogether ? new WatchBegun.TooMany(MostTogether, Own: false) : new WatchBegun.Now(wanted.Id);
    }

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string Key(string id) => $"dns/watch/{id}";
}
