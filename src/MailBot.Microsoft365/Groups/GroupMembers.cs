using MailBot.Microsoft365.Recipients;
using MailBot.Microsoft365.Transport;
using MailBot.Requests.Contracts;

namespace MailBot.Microsoft365.Groups;

/// <summary>Puts one recipient into a group or takes it out; the service itself says when that is so already.</summary>
internal sealed class GroupMembers(IExchangeAdmin exchange, IRecipients recipients, GroupLook look, RecipientWriters writers)
{
    public Task<MailOutcome> AddAsync(string groupId, string recipientId, CancellationToken cancellationToken) =>
        ChangeAsync(new MemberChange(groupId, recipientId, Adds: true), cancellationToken);

    public Task<MailOutcome> RemoveAsync(string groupId, string recipientId, CancellationToken cancellationToken) =>
        ChangeAsync(new MemberChange(groupId, recipientId, Adds: false), cancellationToken);

    private async Task<MailOutcome> ChangeAsync(MemberChange change, CancellationToken cancellationToken)
    {
        using var turn = await writers.EnterAsync(change.GroupId, cancellationToken);
        var (group, refusal) = await look.WritableAsync(change.GroupId, cancellationToken);
        if (refusal is not null) return refusal;
        switch (await recipients.FindByIdAsync(change.RecipientId, fresh: false, cancellationToken))
        {
            case Reading<MailRecipient>.Missing:
                return change.Absent();
            case Reading<MailRecipient>.Found { Value.Type: RecipientType.Microsoft365Group } when change.Adds:
                return new MailOutcome.Refused(RefusalCause.UnsupportedRecipient, nameof(RecipientType.Microsoft365Group));
            case Reading<MailRecipient>.Found { Value: var member }:
                return await WriteAsync(change, group!, member, cancellationToken);
            case var reading:
                return WriteOutcome.Unread(reading);
        }
    }

    private async Task<MailOutcome> WriteAsync(MemberChange change, LookedGroup group, MailRecipient member, CancellationToken cancellationToken)
    {
        var cmdlet = new Cmdlet(change.Cmdlet)
            .With("Identity", group.Recipient.Id)
            .With("Member", member.Id)
            .With("BypassSecurityGroupManagerCheck", true)
            .With("Confirm", false);
        return await exchange.InvokeAsync(cmdlet, cancellationToken) switch
        {
            CmdletResult.Completed => new MailOutcome.Done(),
            CmdletResult.Failed { Error.Kind: ExchangeErrorKind.AlreadyMember or ExchangeErrorKind.NotMember } => new MailOutcome.AlreadySo(),
            CmdletResult.Failed { Error.Kind: ExchangeErrorKind.MemberNotRecipient } => change.Absent(),
            CmdletResult.Failed { Error: { Kind: ExchangeErrorKind.NotFound } missing } =>
                missing.Text.Contains(group.Recipient.Id, StringComparison.OrdinalIgnoreCase) ? new MailOutcome.NotFound(change.GroupId) : change.Absent(),
            CmdletResult.Failed { Error: var error } => WriteOutcome.Of(error, group.Recipient.DisplayName, group.Recipient.PrimaryAddress.Domain),
            var other => throw new InvalidOperationException($"Unexpected result {other}."),
        };
    }

    private sealed record MemberChange(string GroupId, string RecipientId, bool Adds)
    {
        public string Cmdlet => Adds ? "Add-DistributionGroupMember" : "Remove-DistributionGroupMember";

        /// <summary>Who receives no mail is in no group.</summary>
        public MailOutcome Absent() => Adds ? new MailOutcome.NotFound(RecipientId) : new MailOutcome.AlreadySo();
    }
}
