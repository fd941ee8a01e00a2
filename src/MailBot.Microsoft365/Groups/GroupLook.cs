using MailBot.Microsoft365.Recipients;
using MailBot.Microsoft365.Transport;
using MailBot.Requests.Contracts;

namespace MailBot.Microsoft365.Groups;

/// <summary>The group that a write is about, as it is now on the route that the write will take.</summary>
internal sealed class GroupLook(IExchangeAdmin exchange)
{
    public async Task<Reading<LookedGroup>> ReadAsync(string groupId, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(groupId, out var id)) return new Reading<LookedGroup>.Missing();
        return ExchangeReading.Of<LookedGroup>(
            await exchange.InvokeAsync(new Cmdlet("Get-Recipient").With("Identity", id.ToString()), cancellationToken),
            rows => rows is not [var row, ..] ? new Reading<LookedGroup>.Missing()
                : RecipientRow.Read(row, softDeleted: false) is { } recipient ? new Reading<LookedGroup>.Found(new LookedGroup(recipient, row.Text("Notes")))
                : new Reading<LookedGroup>.Unavailable("Exchange: the group's row has no id or no address"));
    }

    /// <returns>The group when it may be written to, else why not.</returns>
    public async Task<(LookedGroup? Group, MailOutcome? Refusal)> WritableAsync(string groupId, CancellationToken cancellationToken) =>
        await ReadAsync(groupId, cancellationToken) switch
        {
            Reading<LookedGroup>.Found { Value: var group } when !group.IsDistributionGroup =>
                (null, new MailOutcome.Refused(RefusalCause.UnsupportedRecipient, group.Recipient.Type.ToString())),
            Reading<LookedGroup>.Found { Value: { Recipient.DirectorySynced: true } group } =>
                (null, new MailOutcome.Refused(RefusalCause.DirectorySynced, group.Recipient.DisplayName)),
            Reading<LookedGroup>.Found found => (found.Value, null),
            Reading<LookedGroup>.Missing => (null, new MailOutcome.NotFound(groupId)),
            var reading => (null, WriteOutcome.Unread(reading)),
        };
}

/// <param name="Mark">What its creator left in Notes.</param>
internal sealed record LookedGroup(MailRecipient Recipient, string? Mark)
{
    public bool IsDistributionGroup => Recipient.Type is RecipientType.DistributionGroup or RecipientType.SecurityGroup;
}
