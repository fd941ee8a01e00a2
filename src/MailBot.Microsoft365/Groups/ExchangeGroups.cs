using MailBot.Microsoft365.Recipients;
using MailBot.Microsoft365.Transport;
using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;

namespace MailBot.Microsoft365.Groups;

/// <summary>Distribution groups, from Exchange: Graph shows them late, without owners, and writes none.</summary>
internal sealed class ExchangeGroups(
    IExchangeAdmin exchange, RecipientNames names, GroupLook look, GroupCreation creation, GroupMembers members, GroupSenders senders,
    RecipientWriters writers) : IGroups
{
    public async Task<Reading<MailGroup>> FindAsync(string groupId, bool fresh, CancellationToken cancellationToken) =>
        Guid.TryParse(groupId, out var id)
            ? await ReadAsync(new Cmdlet("Get-DistributionGroup").With("Identity", id.ToString()), Route(fresh), cancellationToken)
            : new Reading<MailGroup>.Missing();

    public Task<Reading<MailGroup>> FindByAddressAsync(EmailAddress address, bool fresh, CancellationToken cancellationToken)
    {
        var quoted = $"smtp:{address}".Replace("'", "''", StringComparison.Ordinal);
        return ReadAsync(new Cmdlet("Get-DistributionGroup").With("Filter", $"EmailAddresses -eq '{quoted}'"), Route(fresh), cancellationToken);
    }

    public async Task<Reading<IReadOnlyList<MailRecipient>>> MembersAsync(string groupId, bool fresh, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(groupId, out var id)) return new Reading<IReadOnlyList<MailRecipient>>.Missing();
        var cmdlet = new Cmdlet("Get-DistributionGroupMember").With("Identity", id.ToString()).With("ResultSize", "Unlimited").Through(Route(fresh));
        return ExchangeReading.Of<IReadOnlyList<MailRecipient>>(
            WithoutStrangers(await exchange.InvokeAsync(cmdlet, cancellationToken)),
            rows => new Reading<IReadOnlyList<MailRecipient>>.Found([.. rows.Select(r => RecipientRow.Read(r, softDeleted: false)).OfType<MailRecipient>()]));
    }

    public Task<Reading<IReadOnlyList<string>>> SendersAsync(string groupId, bool fresh, CancellationToken cancellationToken) =>
        senders.ReadAsync(groupId, Route(fresh), cancellationToken);

    public Task<MailOutcome> CreateAsync(NewGroup group, CancellationToken cancellationToken) => creation.CreateAsync(group, cancellationToken);

    public async Task<MailOutcome> DeleteAsync(string groupId, string mark, CancellationToken cancellationToken)
    {
        using var turn = await writers.EnterAsync(groupId, cancellationToken);
        var (group, refusal) = await look.WritableAsync(groupId, cancellationToken);
        if (group is null) return refusal is MailOutcome.NotFound ? new MailOutcome.AlreadySo() : refusal!;
        if (group.Mark != mark) return new MailOutcome.Refused(RefusalCause.Other, $"{group.Recipient.DisplayName} bears another mark");
        var cmdlet = new Cmdlet("Remove-DistributionGroup")
            .With("Identity", group.Recipient.Id).With("BypassSecurityGroupManagerCheck", true).With("Confirm", false);
        return await exchange.InvokeAsync(cmdlet, cancellationToken) switch
        {
            CmdletResult.Completed => new MailOutcome.Done(),
            CmdletResult.Failed { Error.Kind: ExchangeErrorKind.NotFound } => new MailOutcome.AlreadySo(),
            CmdletResult.Failed { Error: var error } => WriteOutcome.Of(error, group.Recipient.DisplayName, group.Recipient.PrimaryAddress.Domain),
            var other => throw new InvalidOperationException($"Unexpected result {other}."),
        };
    }

    public Task<MailOutcome> AddMemberAsync(string groupId, string recipientId, CancellationToken cancellationToken) =>
        members.AddAsync(groupId, recipientId, cancellationToken);

    public Task<MailOutcome> RemoveMemberAsync(string groupId, string recipientId, CancellationToken cancellationToken) =>
        members.RemoveAsync(groupId, recipientId, cancellationToken);

    public Task<MailOutcome> GrantSendAsAsync(string groupId, string recipientId, CancellationToken cancellationToken) =>
        senders.GrantAsync(groupId, recipientId, cancellationToken);

    public Task<MailOutcome> RevokeSendAsAsync(string groupId, string recipientId, CancellationToken cancellationToken) =>
        senders.RevokeAsync(groupId, recipientId, cancellationToken);

    private async Task<Reading<MailGroup>> ReadAsync(Cmdlet cmdlet, ExchangeRoute route, CancellationToken cancellationToken)
    {
        var reading = ExchangeReading.Of<ExchangeRow>(
            WithoutStrangers(await exchange.InvokeAsync(cmdlet.Through(route), cancellationToken)),
            rows => rows is [var row, ..] ? new Reading<ExchangeRow>.Found(row) : new Reading<ExchangeRow>.Missing());
        if (reading is not Reading<ExchangeRow>.Found { Value: var found }) return ExchangeReading.Unread<ExchangeRow, MailGroup>(reading);
        var named = await names.FindAsync(GroupRow.Names(found), route, cancellationToken);
        if (named is not Reading<IReadOnlyList<ExchangeRow>>.Found { Value: var rows })
            return ExchangeReading.Unread<IReadOnlyList<ExchangeRow>, MailGroup>(named);
        return GroupRow.Read(found, rows) is { } group
            ? new Reading<MailGroup>.Found(group)
            : new Reading<MailGroup>.Unavailable("Exchange: the group's row is incomplete");
    }

    /// <summary>A Microsoft 365 group is refused with an error of its own; asked for distribution groups, it is just none.</summary>
    private static CmdletResult WithoutStrangers(CmdletResult result) =>
        result is CmdletResult.Failed { Error.Kind: ExchangeErrorKind.WrongRecipientType } ? new CmdletResult.Failed(new ExchangeError(ExchangeErrorKind.NotFound, "", "no distribution group")) : result;

    private static ExchangeRoute Route(bool fresh) => fresh ? ExchangeRoute.Fresh : ExchangeRoute.Home;
}
