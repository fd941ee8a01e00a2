using MailBot.Microsoft365.Caching;
using MailBot.Microsoft365.Transport;
using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;

namespace MailBot.Microsoft365.Recipients;

/// <summary>Recipients, from Exchange: Graph doesn't see all of them.</summary>
internal sealed class ExchangeRecipients : IRecipients
{
    private static readonly TimeSpan GroupLifetime = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan SettingLifetime = TimeSpan.FromMinutes(5);

    private readonly IExchangeAdmin exchange;
    private readonly CachedReading<IReadOnlyList<MailRecipient>> groups;
    private readonly CachedReading<bool> sendsFromAlias;

    public ExchangeRecipients(IExchangeAdmin exchange, TimeProvider clock)
    {
        this.exchange = exchange;
        groups = new(GroupLifetime, clock, ReadGroupsAsync);
        sendsFromAlias = new(SettingLifetime, clock, ReadSendsFromAliasAsync);
    }

    /// <remarks>
    /// Asked twice where nobody living holds it: rows don't say reliably that they are of deleted recipients, but one that is
    /// found only together with the deleted is deleted.
    /// </remarks>
    public async Task<Reading<MailRecipient>> FindByAddressAsync(EmailAddress address, CancellationToken cancellationToken)
    {
        var cmdlet = new Cmdlet("Get-Recipient").With("Filter", $"EmailAddresses -eq '{SmtpOf(address)}'");
        var living = One(await exchange.InvokeAsync(cmdlet, cancellationToken), softDeleted: false);
        return living is Reading<MailRecipient>.Missing
            ? One(await exchange.InvokeAsync(cmdlet.With("IncludeSoftDeletedRecipients", true), cancellationToken), softDeleted: true)
            : living;
    }

    /// <remarks>An id is a GUID: an empty Identity would mean everybody, and a name may mean two.</remarks>
    public async Task<Reading<MailRecipient>> FindByIdAsync(string id, bool fresh, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(id, out var guid)) return new Reading<MailRecipient>.Missing();
        var cmdlet = new Cmdlet("Get-Recipient").With("Identity", guid.ToString()).Through(fresh ? ExchangeRoute.Fresh : ExchangeRoute.Home);
        return One(await exchange.InvokeAsync(cmdlet, cancellationToken), softDeleted: false);
    }

    public Task<Reading<IReadOnlyList<MailRecipient>>> ListGroupsAsync(CancellationToken cancellationToken) => groups.GetAsync(cancellationToken);

    public Task<Reading<bool>> SendsFromAliasAsync(CancellationToken cancellationToken) => sendsFromAlias.GetAsync(cancellationToken);

    /// <summary>In a filter a quote is doubled; a local part may hold one.</summary>
    private static string SmtpOf(EmailAddress address) => $"smtp:{address}".Replace("'", "''", StringComparison.Ordinal);

    /// <summary>An address has one holder; should the service show two, either one answers the question.</summary>
    private static Reading<MailRecipient> One(CmdletResult result, bool softDeleted) => ExchangeReading.Of<MailRecipient>(result, rows =>
        rows.Count == 0 ? new Reading<MailRecipient>.Missing()
        : rows.Select(r => RecipientRow.Read(r, softDeleted)).FirstOrDefault(r => r is not null) is { } found ? new Reading<MailRecipient>.Found(found)
        : new Reading<MailRecipient>.Unavailable("Exchange: the recipient's row has no id or no address"));

    /// <summary>People name a Microsoft 365 group like any other; that it can't be changed is said when it is asked.</summary>
    private static readonly string[] GroupTypes = ["MailUniversalDistributionGroup", "MailUniversalSecurityGroup", "GroupMailbox"];

    private async Task<Reading<IReadOnlyList<MailRecipient>>> ReadGroupsAsync(CancellationToken cancellationToken)
    {
        var cmdlet = new Cmdlet("Get-Recipient").WithAll("RecipientTypeDetails", GroupTypes).With("ResultSize", "Unlimited");
        return ExchangeReading.Of<IReadOnlyList<MailRecipient>>(
            await exchange.InvokeAsync(cmdlet, cancellationToken),
            rows => new Reading<IReadOnlyList<MailRecipient>>.Found([.. rows.Select(r => RecipientRow.Read(r, softDeleted: false)).OfType<MailRecipient>()]));
    }

    private async Task<Reading<bool>> ReadSendsFromAliasAsync(CancellationToken cancellationToken) =>
        ExchangeReading.Of<bool>(
            await exchange.InvokeAsync(new Cmdlet("Get-OrganizationConfig"), cancellationToken),
            rows => rows is [var row, ..] && row.Flag("SendFromAliasEnabled") is { } enabled
                ? new Reading<bool>.Found(enabled)
                : new Reading<bool>.Unavailable("Get-OrganizationConfig: SendFromAliasEnabled is not among the answer"));
}
