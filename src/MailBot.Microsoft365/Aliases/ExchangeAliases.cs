using MailBot.Microsoft365.Recipients;
using MailBot.Microsoft365.Transport;
using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;

namespace MailBot.Microsoft365.Aliases;

/// <summary>Secondary addresses: look, write once, and say what came of it.</summary>
internal sealed class ExchangeAliases(IExchangeAdmin exchange, IRecipients recipients, AddressHolders holders, RecipientWriters writers) : IAliases
{
    public async Task<MailOutcome> AddAsync(MailRecipient recipient, EmailAddress alias, CancellationToken cancellationToken)
    {
        using var turn = await writers.EnterAsync(recipient.Id, cancellationToken);
        var looked = await LookAsync(recipient, cancellationToken);
        if (looked.Outcome is { } unread) return unread;
        if (looked.Now!.Holds(alias)) return new MailOutcome.AlreadySo();
        return Refusal(looked.Now)
            ?? await HeldAsync(looked.Now, alias, cancellationToken)
            ?? await WriteAsync(looked.Now, alias, AliasCmdlet.Add(looked.Now, alias), cancellationToken);
    }

    public async Task<MailOutcome> RemoveAsync(MailRecipient recipient, EmailAddress alias, CancellationToken cancellationToken)
    {
        using var turn = await writers.EnterAsync(recipient.Id, cancellationToken);
        var looked = await LookAsync(recipient, cancellationToken);
        if (looked.Outcome is { } unread) return unread;
        if (!looked.Now!.Holds(alias)) return new MailOutcome.AlreadySo();
        if (looked.Now.PrimaryAddress == alias)
            return new MailOutcome.Refused(RefusalCause.InvalidValue, $"{alias} is the primary address");
        return Refusal(looked.Now) ?? await WriteAsync(looked.Now, alias, AliasCmdlet.Remove(looked.Now, alias), cancellationToken);
    }

    /// <summary>The recipient as it is now, on the route that the write will take; the caller's copy may be old.</summary>
    private async Task<(MailRecipient? Now, MailOutcome? Outcome)> LookAsync(MailRecipient recipient, CancellationToken cancellationToken) =>
        await recipients.FindByIdAsync(recipient.Id, fresh: false, cancellationToken) switch
        {
            Reading<MailRecipient>.Found found => (found.Value, null),
            Reading<MailRecipient>.Missing => (null, new MailOutcome.NotFound(recipient.DisplayName)),
            var reading => (null, WriteOutcome.Unread(reading)),
        };

    private static MailOutcome.Refused? Refusal(MailRecipient recipient) =>
        !AliasCmdlet.Supports(recipient.Type) ? new MailOutcome.Refused(RefusalCause.UnsupportedRecipient, recipient.Type.ToString())
        : recipient.DirectorySynced ? new MailOutcome.Refused(RefusalCause.DirectorySynced, recipient.DisplayName)
        : null;

    /// <summary>Null when the address is free, as far as Exchange shows; the write has the last word.</summary>
    private async Task<MailOutcome?> HeldAsync(MailRecipient recipient, EmailAddress alias, CancellationToken cancellationToken) =>
        await recipients.FindByAddressAsync(alias, cancellationToken) switch
        {
            Reading<MailRecipient>.Missing => null,
            Reading<MailRecipient>.Found { Value: var holder } when holder.Id == recipient.Id => new MailOutcome.AlreadySo(),
            Reading<MailRecipient>.Found { Value: var holder } => new MailOutcome.Conflict(holder.DisplayName, holder),
            var reading => WriteOutcome.Unread(reading),
        };

    private async Task<MailOutcome> WriteAsync(MailRecipient recipient, EmailAddress alias, Cmdlet cmdlet, CancellationToken cancellationToken) =>
        await exchange.InvokeAsync(cmdlet, cancellationToken) switch
        {
            CmdletResult.Completed => new MailOutcome.Done(),
            CmdletResult.Failed { Error: { Kind: ExchangeErrorKind.AddressTaken } taken } =>
                await holders.NameAsync(alias, taken.Text, cancellationToken),
            CmdletResult.Failed { Error: var error } => WriteOutcome.Of(error, recipient.DisplayName, alias.Domain),
            var other => throw new InvalidOperationException($"Unexpected result {other}."),
        };
}
