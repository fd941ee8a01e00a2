using MailBot.Dns.Names;
using MailBot.Requests.Approvals;
using MailBot.Requests.Contracts;
using MailBot.Requests.Lifecycle;
using Microsoft.Extensions.Logging;

namespace MailBot.Chat.Commands.DnsReport.Weekly;

/// <summary>
/// Looks at the company's own domains once a week, and has something to say only where something changed. Every step is
/// written over what was read: of several instances one takes a domain, and a crash leaves it to the next.
/// </summary>
internal sealed partial class WeeklyCheck(
    IDomains domains, IDomainReports reports, IDocumentStore documents, RequestService requests, WeeklyTelling telling, Deadlines deadlines, ChatOptions options, TimeProvider clock, ILogger<WeeklyCheck> log)
{
    /// <summary>Longer than a report and its telling may take.</summary>
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);

    /// <summary>After a look that came to nothing.</summary>
    private static readonly TimeSpan Retry = TimeSpan.FromHours(1);

    private readonly SharedDocument<WeeklyState> states = new(documents, DnsJson.Default.WeeklyState, new WeeklyState());

    public async Task RunDueAsync(CancellationToken cancellationToken)
    {
        if (await domains.ListAsync(cancellationToken) is not Reading<IReadOnlyList<AcceptedDomain>>.Found { Value: var all }) return;
        foreach (var domain in all.Where(d => !d.IsInitial))
        {
            if (DnsName.TryParse(domain.Name, out var name)) await SeeToAsync(name, cancellationToken);
        }
    }

    private async Task SeeToAsync(DnsName domain, CancellationToken cancellationToken)
    {
        var (state, version) = await states.ReadAsync(Key(domain), cancellationToken);
        var now = clock.GetUtcNow();
        if (state.HeldUntil > now || (state.News is null && state.Due > now)) return;
        state = state with { HeldUntil = now + Hold };
        if (await states.WriteAsync(Key(domain), state, version, cancellationToken) is not { } taken) return;
        if (state.News is null)
        {
            state = await LookAsync(domain, state, cancellationToken);
            if (await states.WriteAsync(Key(domain), state, taken, cancellationToken) is not { } seen) return;
            taken = seen;
        }

        await TellAsync(domain, state, taken, cancellationToken);
    }

    private async Task<WeeklyState> LookAsync(DnsName domain, WeeklyState state, CancellationToken cancellationToken)
    {
        if (await reports.MakeAsync(domain, null, null, cancellationToken) is not ReportOutcome.Made { Report: var report }) return state with { Due = clock.GetUtcNow() + Retry };
        var known = RecordBook.Of(report, state.Known);
        var changes = state.Known is { } before ? RecordBook.Compare(before, known, domain) : [];
        Looked(log, domain.Text, changes.Count);
        return state with
        {
            Known = known,
            Due = WeeklyTimes.Next(clock.GetUtcNow(), options.WeeklyDns, deadlines.Zone),
            News = changes.Count == 0 ? null : new WeeklyNews(state.Known!.At, changes, [.. requests.Policy.Approvers.Select(p => p.Key.ObjectId)]),
        };
    }

    /// <summary>One by one, each crossed off before the next: a crash repeats one message at most.</summary>
    private async Task TellAsync(DnsName domain, WeeklyState state, long version, CancellationToken cancellationToken)
    {
        var left = state.News;
        foreach (var person in left?.To ?? [])
        {
            if (left is null || !await telling.TellAsync(person, domain, left, cancellationToken)) continue;
            left = left with { To = [.. left.To.Where(p => p != person)] };
            if (await states.WriteAsync(Key(domain), state with { News = left }, version, cancellationToken) is not { } next) return;
            version = next;
        }

        await states.WriteAsync(Key(domain), state with { HeldUntil = null, News = left is { To.Count: > 0 } ? left : null }, version, cancellationToken);
    }

    private static string Key(DnsName domain) => $"dns/weekly/{domain}";

    [LoggerMessage(Level = LogLevel.Information, EventName = "WeeklyDnsLook", Message = "The weekly look at {domain} found {changes} changes")]
    private static partial void Looked(ILogger log, string domain, int changes);
}
