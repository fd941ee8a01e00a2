using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Mail;

/// <summary>One message on its way through the company: groups are expanded, each recipient has a fate of its own.</summary>
internal sealed class Delivery(TenantDirectory directory, TenantKnobs knobs, MailMessage message)
{
    private readonly Surface transport = new Surface.Backend("transport", message.At);
    private readonly HashSet<Guid> expanded = [];

    public IEnumerable<MailFate> Fates()
    {
        if (Find(message.To) is { } recipient)
            return To(recipient, message.At);
        var own = directory.Tenant.Domains.Exists(d => string.Equals(d.Name, ProxyAddress.Domain(message.To), StringComparison.OrdinalIgnoreCase));
        return [own ? new MailFate(message.To, MailStatus.Failed, message.At, Rejections.Unknown) : new MailFate(message.To, MailStatus.Delivered, message.At)];
    }

    private IEnumerable<MailFate> To(Recipient recipient, DateTimeOffset at) =>
        recipient.Kind.IsDistributionGroup() ? ToGroup(recipient, at)
        : [new MailFate(recipient.PrimarySmtpAddress(), knobs.IsSpam(message) ? MailStatus.FilteredAsSpam : MailStatus.Delivered, at)];

    private IEnumerable<MailFate> ToGroup(Recipient group, DateTimeOffset at)
    {
        var address = group.PrimarySmtpAddress();
        if (Refusal(group) is { } reason)
            return [new MailFate(address, MailStatus.Failed, at, reason)];
        if (group.ModerationEnabled)
            return [new MailFate(address, MailStatus.Pending, DateTimeOffset.MaxValue)];
        if (!expanded.Add(group.Guid))
            return [];
        var passedOn = group.Behaviour == GroupBehaviour.Slow && group.WhenCreated + group.Delay > at ? group.WhenCreated + group.Delay : at;
        return group.Members
            .Select(m => directory.Recipient(m, transport)).OfType<Recipient>()
            .Where(m => !m.IsSoftDeleted)
            .SelectMany(m => To(m, passedOn))
            .Prepend(new MailFate(address, MailStatus.Expanded, passedOn));
    }

    private string? Refusal(Recipient group)
    {
        if (group.Behaviour == GroupBehaviour.Dead)
            return Rejections.Unknown;
        if (message.FromOutside && group.RequireSenderAuthentication)
            return Rejections.OutsideSender;
        if (group.AcceptOnlyFrom.Count > 0 && !IsAmong(group.AcceptOnlyFrom))
            return Rejections.NotAllowed;
        return IsAmong(group.RejectFrom) ? Rejections.NotWanted : null;
    }

    /// <summary>A group that is named stands for its members.</summary>
    private bool IsAmong(IReadOnlyList<Guid> named) =>
        Find(message.Sender) is { } sender
        && (named.Contains(sender.ObjectId) || named.Any(n => directory.Recipient(n, transport)?.Members.Contains(sender.ObjectId) == true));

    private Recipient? Find(string address) =>
        directory.Recipients(transport).FirstOrDefault(r => r.EmailAddresses.Any(a => ProxyAddress.Same(a, address)));
}
