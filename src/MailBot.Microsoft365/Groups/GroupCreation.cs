using MailBot.Microsoft365.Aliases;
using MailBot.Microsoft365.Recipients;
using MailBot.Microsoft365.Transport;
using MailBot.Requests.Contracts;

namespace MailBot.Microsoft365.Groups;

/// <summary>
/// Creates a group once. A creation whose answer was lost may have happened: the mark in Notes tells the own group from a
/// stranger's, before the write and after a refusal.
/// </summary>
internal sealed class GroupCreation(
    IExchangeAdmin exchange, IRecipients recipients, GroupLook look, RecipientNames names, AddressHolders holders, RecipientWriters writers)
{
    public async Task<MailOutcome> CreateAsync(NewGroup group, CancellationToken cancellationToken)
    {
        if (group.OwnerIds.Count == 0) return new MailOutcome.Refused(RefusalCause.InvalidValue, "a group needs an owner");
        using var turn = await writers.EnterAsync(group.Address.ToString(), cancellationToken);
        return await HeldAsync(group, cancellationToken) ?? await WriteAsync(group, cancellationToken);
    }

    /// <summary>Null when the address is free, as far as Exchange shows; the write has the last word.</summary>
    private async Task<MailOutcome?> HeldAsync(NewGroup group, CancellationToken cancellationToken)
    {
        var held = await recipients.FindByAddressAsync(group.Address, cancellationToken);
        if (held is Reading<MailRecipient>.Missing) return null;
        if (held is not Reading<MailRecipient>.Found { Value: var holder }) return WriteOutcome.Unread(held);
        return await look.ReadAsync(holder.Id, cancellationToken) switch
        {
            Reading<LookedGroup>.Found { Value: var looked } when looked.Mark == group.Mark => new MailOutcome.AlreadySo(),
            Reading<LookedGroup>.Found or Reading<LookedGroup>.Missing => new MailOutcome.Conflict(holder.DisplayName, holder),
            var reading => WriteOutcome.Unread(reading),
        };
    }

    private async Task<MailOutcome> WriteAsync(NewGroup group, CancellationToken cancellationToken) =>
        await exchange.InvokeAsync(Creation(group), cancellationToken) switch
        {
            CmdletResult.Completed => new MailOutcome.Done(),
            CmdletResult.Failed { Error: { Kind: ExchangeErrorKind.AddressTaken } taken } =>
                await HeldAsync(group, cancellationToken) ?? await holders.NameAsync(group.Address, taken.Text, cancellationToken),
            CmdletResult.Failed { Error.Kind: ExchangeErrorKind.NameTaken } => await NamesakeAsync(group, cancellationToken),
            CmdletResult.Failed { Error: { Kind: ExchangeErrorKind.NotFound or ExchangeErrorKind.MemberNotRecipient } missing } =>
                new MailOutcome.NotFound(group.OwnerIds.FirstOrDefault(o => missing.Text.Contains(o, StringComparison.OrdinalIgnoreCase)) ?? group.Name),
            CmdletResult.Failed { Error: var error } => WriteOutcome.Of(error, group.Name, group.Address.Domain),
            var other => throw new InvalidOperationException($"Unexpected result {other}."),
        };

    /// <summary>False is sent like true: left out, strangers would be turned away.</summary>
    private static Cmdlet Creation(NewGroup group)
    {
        var cmdlet = new Cmdlet("New-DistributionGroup")
            .With("Name", group.Name)
            .With("DisplayName", group.Name)
            .With("Alias", group.Address.LocalPart)
            .With("PrimarySmtpAddress", group.Address.ToString())
            .With("Type", "Distribution")
            .With("Notes", group.Mark)
            .With("RequireSenderAuthenticationEnabled", !group.AcceptsOutside)
            .WithAll("ManagedBy", group.OwnerIds);
        return string.IsNullOrEmpty(group.Description) ? cmdlet : cmdlet.With("Description", group.Description);
    }

    private async Task<MailOutcome> NamesakeAsync(NewGroup group, CancellationToken cancellationToken)
    {
        // The own group, should the lookup have missed it, bears both the name and the address.
        if (await HeldAsync(group, cancellationToken) is { } held) return held;
        var namesakes = await names.FindAsync([group.Name], ExchangeRoute.Home, cancellationToken);
        var holder = (namesakes as Reading<IReadOnlyList<ExchangeRow>>.Found)?.Value
            .Select(r => RecipientRow.Read(r, softDeleted: false)).FirstOrDefault(r => r is not null);
        return new MailOutcome.Conflict(holder?.DisplayName ?? group.Name, holder);
    }
}
