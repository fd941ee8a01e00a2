using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;
using MailBot.Requests.Contracts;

namespace MailBot.Chat.Commands.DnsReport;

/// <summary>What the mail provider wants for a domain, in the words of the DNS module.</summary>
internal sealed class Expectations(IWantedRecords wanted, TimeProvider clock)
{
    /// <summary>A report doesn't wait longer: the usual values serve as well.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<(IReadOnlyList<ExpectedRecord> Records, WantedState State)> OfAsync(DnsName domain, CancellationToken cancellationToken) =>
        await ReadAsync(domain, cancellationToken) switch
        {
            Reading<WantedRecords>.Missing => ([], WantedState.NotOurs),
            Reading<WantedRecords>.Found { Value: { IsVerified: false } } => ([], WantedState.Unverified),
            Reading<WantedRecords>.Found { Value: var told } => (Map(told.Records), told.IsSigningKnown ? WantedState.Certain : WantedState.WithoutKeys),
            _ => ([], WantedState.Unread),
        };

    /// <summary>What can't be a record is left out: it could be published nowhere.</summary>
    internal static IReadOnlyList<ExpectedRecord> Map(IEnumerable<WantedRecord> records) =>
        [.. records.Select(r => Record(r) is { } record ? new ExpectedRecord(record, r.Optional, Certain: true) : null).OfType<ExpectedRecord>()];

    private async Task<Reading<WantedRecords>> ReadAsync(DnsName domain, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            return await wanted.ReadAsync(domain.Text, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Reading<WantedRecords>.Unavailable("the provider did not answer in time");
        }
    }

    private static DnsRecord? Record(WantedRecord wanted)
    {
        if (!DnsName.TryParse(wanted.Owner, out var owner)) return null;
        var ttl = (uint)Math.Max(wanted.Ttl, 0);
        return wanted switch
        {
            WantedRecord.Mx mx when DnsName.TryParse(mx.Exchange, out var host) => new MxRecord(owner, ttl, mx.Preference, host),
            WantedRecord.Text text => TxtRecord.Of(owner, ttl, text.Value),
            WantedRecord.Alias alias when DnsName.TryParse(alias.Target, out var target) => new CnameRecord(owner, ttl, target),
            WantedRecord.Service srv when DnsName.TryParse(srv.Target, out var target) => new SrvRecord(owner, ttl, srv.Priority, srv.Weight, srv.Port, target),
            _ => null,
        };
    }
}
