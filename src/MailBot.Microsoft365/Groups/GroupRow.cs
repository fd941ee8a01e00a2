using System.Globalization;
using MailBot.Microsoft365.Recipients;
using MailBot.Microsoft365.Transport;
using MailBot.Requests.Contracts;

namespace MailBot.Microsoft365.Groups;

/// <summary>A row of Get-DistributionGroup as a group. Notes, which hold the mark, are told by Get-Recipient alone.</summary>
internal static class GroupRow
{
    private static readonly string[] Restrictions =
    [
        "AcceptMessagesOnlyFrom", "AcceptMessagesOnlyFromDLMembers", "AcceptMessagesOnlyFromSendersOrMembers",
        "RejectMessagesFrom", "RejectMessagesFromDLMembers", "RejectMessagesFromSendersOrMembers",
    ];

    /// <summary>Whom the row names: the group itself and its owners.</summary>
    public static IReadOnlyList<string> Names(ExchangeRow row) => [.. Own(row), .. row.Texts("ManagedBy")];

    /// <param name="named">Rows of those names.</param>
    /// <returns>Null when the row lacks what decides who may write to the group.</returns>
    public static MailGroup? Read(ExchangeRow row, IReadOnlyList<ExchangeRow> named)
    {
        var recipient = RecipientRow.Read(row, softDeleted: false);
        var own = named.FirstOrDefault(n => string.Equals(n.Text("Guid"), recipient?.Id, StringComparison.OrdinalIgnoreCase));
        if (recipient is null || own is null || row.Flag("RequireSenderAuthenticationEnabled") is not { } insideOnly) return null;
        return new MailGroup(
            recipient,
            row.Texts("Description") is { Count: > 0 } lines ? string.Join('\n', lines) : null,
            own.Text("Notes"),
            AcceptsOutside: !insideOnly,
            Restricted: Restrictions.Any(r => row.Texts(r).Count > 0),
            Moderated: row.Flag("ModerationEnabled") ?? false,
            [.. row.Texts("ManagedBy").Select(o => Owner(o, named)).OfType<MailRecipient>()],
            CreatedAt(row));
    }

    private static IEnumerable<string> Own(ExchangeRow row) => row.Text("Name") is { } name ? [name] : [];

    private static MailRecipient? Owner(string name, IReadOnlyList<ExchangeRow> named) =>
        named.FirstOrDefault(n => RecipientNames.Bears(n, name)) is { } row ? RecipientRow.Read(row, softDeleted: false) : null;

    private static DateTimeOffset? CreatedAt(ExchangeRow row) =>
        DateTimeOffset.TryParse(row.Text("WhenCreatedUTC"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}
