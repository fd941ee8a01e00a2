using MailBot.Microsoft365.Recipients;
using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;

namespace MailBot.Microsoft365.Checks;

/// <summary>What it takes to show that mail arrives: the trace, a mailbox to send from, and where mail is led. Sends nothing.</summary>
internal sealed class ProofChecks(
    IMailTrace trace, IMailRoutes routes, IDomains domains, IRecipients recipients, TenantOptions options, TimeProvider clock)
{
    public async Task<Reading<string>> TraceAsync(CancellationToken cancellationToken)
    {
        var found = await trace.FindAsync(new TraceQuery(null, null, null, clock.GetUtcNow().AddHours(-1)), cancellationToken);
        return found is Reading<IReadOnlyList<TracedMessage>>.Found { Value.Count: var rows }
            ? new Reading<string>.Found($"The message trace can be read: {rows} rows of the last hour.")
            : ExchangeReading.Unread<IReadOnlyList<TracedMessage>, string>(found);
    }

    /// <summary>Missing for a configured address that is no mailbox.</summary>
    public async Task<Reading<string>> ProbeMailboxAsync(CancellationToken cancellationToken)
    {
        if (EmailAddress.TryParse(options.ProbeMailbox) is not { } address)
            return new Reading<string>.Found("Tenant:ProbeMailbox is empty: whether an address receives is told from other people's mail only.");
        return await recipients.FindByAddressAsync(address, cancellationToken) switch
        {
            Reading<MailRecipient>.Found { Value.Type: RecipientType.UserMailbox or RecipientType.SharedMailbox } =>
                new Reading<string>.Found($"Probes leave from {address}."),
            Reading<MailRecipient>.Found => new Reading<string>.Missing(),
            var reading => ExchangeReading.Unread<MailRecipient, string>(reading),
        };
    }

    /// <summary>Of the company's default domain.</summary>
    public async Task<Reading<MailRoute>> RouteAsync(CancellationToken cancellationToken)
    {
        var accepted = await domains.ListAsync(cancellationToken);
        if (accepted is not Reading<IReadOnlyList<AcceptedDomain>>.Found { Value: var all })
            return ExchangeReading.Unread<IReadOnlyList<AcceptedDomain>, MailRoute>(accepted);
        return all.FirstOrDefault(d => d.IsDefault) is { } domain
            ? await routes.FindAsync(domain.Name, cancellationToken)
            : new Reading<MailRoute>.Missing();
    }
}
