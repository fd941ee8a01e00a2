using MailBot.Dns.Lookup;
using MailBot.Dns.Records;

namespace MailBot.Dns.Reports;

/// <summary>
/// Where many people ask for reports: equal ones that are being made are made once for all who want them, and nobody can have
/// us ask the world on their behalf without end.
/// </summary>
public sealed class ReportDesk(Reporter reporter, TimeProvider clock, DeskLimits limits)
{
    private readonly Lock door = new();
    private readonly Dictionary<string, SharedReport> making = new(StringComparer.Ordinal);
    private readonly RecentCounts recent = new(clock);

    public ReportDesk(Reporter reporter, TimeProvider clock)
        : this(reporter, clock, new DeskLimits())
    {
    }

    /// <param name="caller">Null for somebody who answers for what they do, such as the one at the command line: nothing is counted.</param>
    /// <param name="progress">As <see cref="Reporter.MakeAsync"/>; a report that others wait for too tells everybody.</param>
    /// <exception cref="OperationCanceledException">The caller gave up. The report goes on while others wait for it.</exception>
    public async Task<DeskAnswer> AskAsync(ReportRequest request, DeskCaller? caller, IProgress<DomainReport>? progress, CancellationToken cancellationToken)
    {
        SharedReport? shared;
        lock (door)
        {
            if (caller is not null && RefusalOf(caller) is { } refused) return refused;
            var key = KeyOf(request);
            if (!making.TryGetValue(key, out shared) || !shared.TryJoin(progress))
            {
                if (caller is not null && recent.Refuse($"d {request.Domain}", limits.PerDomain) is { } wait) return new DeskAnswer.Refused(DeskRefusal.Domain, wait);
                shared = new SharedReport(progress);
                making[key] = shared;
                shared.Start(reporter, request, () => Forget(key, shared));
            }

            if (caller is not null) Count(caller);
        }

        return new DeskAnswer.Reported(await shared.WaitAsync(progress, cancellationToken).ConfigureAwait(false));
    }

    private DeskAnswer.Refused? RefusalOf(DeskCaller caller) =>
        recent.Wait(UserKey(caller), limits.PerUser) is { } user ? new DeskAnswer.Refused(DeskRefusal.User, user)
        : recent.Wait(TenantKey(caller), limits.PerTenant) is { } tenant ? new DeskAnswer.Refused(DeskRefusal.Tenant, tenant)
        : null;

    private void Count(DeskCaller caller)
    {
        recent.Add(UserKey(caller));
        recent.Add(TenantKey(caller));
    }

    private void Forget(string key, SharedReport shared)
    {
        lock (door)
        {
            if (making.GetValueOrDefault(key) == shared) making.Remove(key);
        }
    }

    private static string UserKey(DeskCaller caller) => $"u {caller.Tenant} {caller.User}";

    private static string TenantKey(DeskCaller caller) => $"t {caller.Tenant}";

    /// <summary>Everything that makes a report another one.</summary>
    private static string KeyOf(ReportRequest request) => string.Join('\n', [
        request.Domain.Text,
        $"{request.AskNameServers} {request.AskBlocklists} {request.GreetServers}",
        .. request.Selectors,
        .. request.Expected.Select(e => $"{e.Record.Owner} {e.Record.Type.Label()} {RecordText.Of(e.Record)} {e.Optional} {e.Certain}"),
    ]);
}
