using MailBot.Microsoft365.Recipients;
using MailBot.Microsoft365.Transport;
using MailBot.Requests.Contracts;

namespace MailBot.Microsoft365.Groups;

/// <summary>SendAs on groups. The service answers a repeated write with a warning only, so each write looks first.</summary>
internal sealed class GroupSenders(
    IExchangeAdmin exchange, IRecipients recipients, RecipientNames names, GroupLook look, RecipientWriters writers)
{
    private const string Right = "SendAs";

    /// <summary>Directory ids; entries of the system, inherited ones and those that nobody answers to any more are left out.</summary>
    public async Task<Reading<IReadOnlyList<string>>> ReadAsync(string groupId, ExchangeRoute route, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(groupId, out var id)) return new Reading<IReadOnlyList<string>>.Missing();
        var entries = ExchangeReading.Of<IReadOnlyList<string>>(
            await exchange.InvokeAsync(new Cmdlet("Get-RecipientPermission").With("Identity", id.ToString()).Through(route), cancellationToken),
            rows => new Reading<IReadOnlyList<string>>.Found([.. rows.Where(Counts).Select(r => r.Text("Trustee")!).Distinct(StringComparer.OrdinalIgnoreCase)]));
        return entries is Reading<IReadOnlyList<string>>.Found { Value: { Count: > 0 } trustees }
            ? await IdsAsync(trustees, route, cancellationToken)
            : entries;
    }

    public Task<MailOutcome> GrantAsync(string groupId, string recipientId, CancellationToken cancellationToken) =>
        ChangeAsync("Add-RecipientPermission", groupId, recipientId, grants: true, cancellationToken);

    public Task<MailOutcome> RevokeAsync(string groupId, string recipientId, CancellationToken cancellationToken) =>
        ChangeAsync("Remove-RecipientPermission", groupId, recipientId, grants: false, cancellationToken);

    private async Task<MailOutcome> ChangeAsync(string cmdlet, string groupId, string recipientId, bool grants, CancellationToken cancellationToken)
    {
        using var turn = await writers.EnterAsync(groupId, cancellationToken);
        var (group, refusal) = await look.WritableAsync(groupId, cancellationToken);
        if (refusal is not null) return refusal;
        var found = await recipients.FindByIdAsync(recipientId, fresh: false, cancellationToken);
        if (found is Reading<MailRecipient>.Missing) return grants ? new MailOutcome.NotFound(recipientId) : new MailOutcome.AlreadySo();
        if (found is not Reading<MailRecipient>.Found { Value: var person }) return WriteOutcome.Unread(found);
        var senders = await ReadAsync(groupId, ExchangeRoute.Home, cancellationToken);
        if (senders is not Reading<IReadOnlyList<string>>.Found { Value: var present })
            return senders is Reading<IReadOnlyList<string>>.Missing ? new MailOutcome.NotFound(groupId) : WriteOutcome.Unread(senders);
        if (present.Contains(person.DirectoryId, StringComparer.OrdinalIgnoreCase) == grants) return new MailOutcome.AlreadySo();
        return await WriteAsync(new Cmdlet(cmdlet), group!.Recipient, person, cancellationToken);
    }

    private async Task<MailOutcome> WriteAsync(Cmdlet cmdlet, MailRecipient group, MailRecipient person, CancellationToken cancellationToken) =>
        await exchange.InvokeAsync(
            cmdlet.With("Identity", group.Id).With("Trustee", person.Id).With("AccessRights", Right).With("Confirm", false), cancellationToken) switch
        {
            CmdletResult.Completed => new MailOutcome.Done(),
            CmdletResult.Failed { Error: var error } => WriteOutcome.Of(error, group.DisplayName, group.PrimaryAddress.Domain),
            var other => throw new InvalidOperationException($"Unexpected result {other}."),
        };

    private async Task<Reading<IReadOnlyList<string>>> IdsAsync(IReadOnlyList<string> trustees, ExchangeRoute route, CancellationToken cancellationToken)
    {
        var named = await names.FindAsync(trustees, route, cancellationToken);
        if (named is not Reading<IReadOnlyList<ExchangeRow>>.Found { Value: var found })
            return ExchangeReading.Unread<IReadOnlyList<ExchangeRow>, IReadOnlyList<string>>(named);
        var rows = new List<ExchangeRow>(found);
        // A sign-in name needn't be anybody's address.
        foreach (var trustee in trustees.Where(t => !found.Any(r => RecipientNames.Bears(r, t))))
        {
            switch (await exchange.InvokeAsync(new Cmdlet("Get-Recipient").With("Identity", trustee).Through(route), cancellationToken))
            {
                case CmdletResult.Completed completed:
                    rows.AddRange(completed.Rows);
                    break;
                case CmdletResult.Failed { Error: { Kind: not ExchangeErrorKind.NotFound } error }:
                    return new Reading<IReadOnlyList<string>>.Unavailable(error.Detail, error.RetryAfter);
            }
        }

        return new Reading<IReadOnlyList<string>>.Found([.. rows.Select(r => r.Text("ExternalDirectoryObjectId")).OfType<string>().Distinct()]);
    }

    /// <summary>Rights may come joined by commas in one text.</summary>
    private static bool Counts(ExchangeRow row) =>
        row.Text("Trustee") is { } trustee
        && !trustee.StartsWith(@"NT AUTHORITY\", StringComparison.OrdinalIgnoreCase)
        && !trustee.StartsWith("S-1-5-", StringComparison.OrdinalIgnoreCase)
        && row.Flag("IsInherited") != true
        && !string.Equals(row.Text("AccessControlType"), "Deny", StringComparison.OrdinalIgnoreCase)
        && row.Texts("AccessRights").Any(r => r.Split(',', StringSplitOptions.TrimEntries).Contains(Right, StringComparer.OrdinalIgnoreCase));
}
