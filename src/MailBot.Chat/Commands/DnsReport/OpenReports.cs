using MailBot.Requests.Contracts;

namespace MailBot.Chat.Commands.DnsReport;

/// <summary>The cards that still say « en cours », kept so that none says it for ever.</summary>
internal sealed class OpenReports(IDocumentStore documents, TimeProvider clock)
{
    private const string Key = "dns/open";

    /// <summary>More at a time are not looked after; the oldest go.</summary>
    private const int MostKept = 200;

    /// <summary>A report's own time many times over.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly SharedDocument<IReadOnlyList<OpenReport>> kept = new(documents, DnsJson.Default.IReadOnlyListOpenReport, []);

    /// <returns>The id to end it by.</returns>
    public async Task<string> NoteAsync(OpenReport report, CancellationToken cancellationToken)
    {
        var noted = report with { Until = clock.GetUtcNow() + Patience };
        await kept.ChangeAsync(Key, all => [.. all.TakeLast(MostKept - 1), noted], cancellationToken);
        return noted.Id;
    }

    public Task DoneAsync(string id, CancellationToken cancellationToken) =>
        kept.ChangeAsync(Key, all => all.Any(r => r.Id == id) ? [.. all.Where(r => r.Id != id)] : null, cancellationToken);

    /// <summary>Those that should have been whole by now: whoever made them is gone.</summary>
    public async Task<IReadOnlyList<OpenReport>> AbandonedAsync(CancellationToken cancellationToken)
    {
        var (all, _) = await kept.ReadAsync(Key, cancellationToken);
        return [.. all.Where(r => r.Until <= clock.GetUtcNow())];
    }
}
