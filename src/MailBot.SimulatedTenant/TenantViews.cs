using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant;

/// <summary>Turns what is stored into what the reader gives.</summary>
internal static class TenantViews
{
    private const int MessagesShown = 20;

    public static TenantView Of(string address, Recipient recipient, Tenant tenant) => new(
        address,
        recipient.DisplayName,
        recipient.Kind.ToString(),
        [.. recipient.EmailAddresses.Where(ProxyAddress.IsSmtp).OrderByDescending(ProxyAddress.IsPrimary).Select(ProxyAddress.Bare)],
        recipient.Kind.IsGroup() ? Group(recipient, new TenantDirectory(tenant)) : null,
        [.. tenant.Mail.Where(m => Concerns(m, recipient)).TakeLast(MessagesShown).Select(Of)]);

    public static TenantMail Of(MailMessage message) => new(
        message.At,
        message.Sender,
        message.To,
        message.Subject,
        message.FromOutside,
        message.TurnedAway,
        [.. message.Fates.Select(f => new TenantMailFate(f.Recipient, f.Status.ToString(), f.SettledAt, f.Reason))]);

    private static bool Concerns(MailMessage message, Recipient recipient) =>
        recipient.EmailAddresses.Any(a => ProxyAddress.Same(a, message.To) || message.Fates.Any(f => ProxyAddress.Same(a, f.Recipient)));

    private static TenantGroupView Group(Recipient group, TenantDirectory directory) => new(
        Names(group.Members, directory),
        Names(group.ManagedBy, directory),
        Names(group.SendAs, directory),
        group.Description,
        group.Notes,
        !group.RequireSenderAuthentication,
        group.ModerationEnabled,
        group.HiddenFromAddressLists,
        Names(group.AcceptOnlyFrom, directory),
        Names(group.RejectFrom, directory),
        group.Behaviour);

    private static List<string> Names(IEnumerable<Guid> ids, TenantDirectory directory) =>
        [.. ids.Select(id => directory.Recipient(id, new Surface.Truth())?.DisplayName ?? directory.Tenant.Users.Find(u => u.Id == id)?.DisplayName ?? id.ToString())];
}
