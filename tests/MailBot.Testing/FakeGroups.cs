using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;

namespace MailBot.Testing;

/// <summary>Groups in memory, over the recipients of a <see cref="FakeMail"/>: what is created here is found there too.</summary>
public sealed class FakeGroups : IGroups
{
    private readonly FakeMail mail;
    private readonly TimeProvider clock;
    private int created;

    public FakeGroups(FakeMail mail, TimeProvider clock)
    {
        (this.mail, this.clock) = (mail, clock);
        Groups.AddRange(mail.Recipients.Where(r => r.Type == RecipientType.DistributionGroup)
            .Select(r => new FakeGroup(r.Id) { AcceptsOutside = true, CreatedAt = clock.GetUtcNow() }));
    }

    public List<FakeGroup> Groups { get; } = [];

    public FakeFaults Faults { get; } = new();

    /// <summary>Prepares the next groups as they are created, one each: <c>g => g.Dead = true</c>. Later ones are ordinary.</summary>
    public Queue<Action<FakeGroup>> NextCreated { get; } = new();

    /// <summary>How long a new group stays hidden from fresh reads.</summary>
    public TimeSpan SpreadDelay { get; set; }

    public FakeGroup? At(string address) =>
        mail.Recipients.FirstOrDefault(r => r.Holds(FakeMail.Address(address))) is { } found ? Of(found.Id) : null;

    public Task<Reading<MailGroup>> FindAsync(string groupId, bool fresh, CancellationToken cancellationToken) =>
        Faults.Read(nameof(FindAsync), () => Shown(groupId, fresh)?.View(mail));

    public Task<Reading<MailGroup>> FindByAddressAsync(EmailAddress address, bool fresh, CancellationToken cancellationToken) =>
        Faults.Read(nameof(FindByAddressAsync), () =>
            mail.Recipients.FirstOrDefault(r => r.Holds(address)) is { } holder ? Shown(holder.Id, fresh)?.View(mail) : null);

    public Task<Reading<IReadOnlyList<MailRecipient>>> MembersAsync(string groupId, bool fresh, CancellationToken cancellationToken) =>
        Faults.Read<IReadOnlyList<MailRecipient>>(nameof(MembersAsync), () =>
            Shown(groupId, fresh) is { } group ? [.. mail.Recipients.Where(r => group.Members.Contains(r.Id))] : null);

    public Task<Reading<IReadOnlyList<string>>> SendersAsync(string groupId, bool fresh, CancellationToken cancellationToken) =>
        Faults.Read<IReadOnlyList<string>>(nameof(SendersAsync), () => Shown(groupId, fresh) is { } group
            ? [.. mail.Recipients.Where(r => group.Senders.Contains(r.Id)).Select(r => r.DirectoryId).OfType<string>()]
            : null);

    public Task<MailOutcome> CreateAsync(NewGroup group, CancellationToken cancellationToken) =>
        Task.FromResult(Faults.Write(nameof(CreateAsync), () => Create(group)));

    public Task<MailOutcome> DeleteAsync(string groupId, string mark, CancellationToken cancellationToken) =>
        Task.FromResult(Faults.Write(nameof(DeleteAsync), () => Delete(groupId, mark)));

    public Task<MailOutcome> AddMemberAsync(string groupId, string recipientId, CancellationToken cancellationToken) =>
        Change(nameof(AddMemberAsync), groupId, recipientId, g => g.Members, add: true);

    public Task<MailOutcome> RemoveMemberAsync(string groupId, string recipientId, CancellationToken cancellationToken) =>
        Change(nameof(RemoveMemberAsync), groupId, recipientId, g => g.Members, add: false);

    public Task<MailOutcome> GrantSendAsAsync(string groupId, string recipientId, CancellationToken cancellationToken) =>
        Change(nameof(GrantSendAsAsync), groupId, recipientId, g => g.Senders, add: true);

    public Task<MailOutcome> RevokeSendAsAsync(string groupId, string recipientId, CancellationToken cancellationToken) =>
        Change(nameof(RevokeSendAsAsync), groupId, recipientId, g => g.Senders, add: false);

    internal FakeGroup? Of(string id) => Groups.Find(g => g.Id == id);

    private FakeGroup? Shown(string id, bool fresh) => Of(id) is { } group && (!fresh || group.SpreadsAt <= clock.GetUtcNow()) ? group : null;

    private MailOutcome Create(NewGroup wanted)
    {
        if (mail.Recipients.FirstOrDefault(r => r.Holds(wanted.Address)) is { } holder)
            return Of(holder.Id)?.Mark == wanted.Mark ? new MailOutcome.AlreadySo() : new MailOutcome.Conflict(holder.DisplayName, holder);
        if (mail.Recipients.FirstOrDefault(r => string.Equals(r.DisplayName, wanted.Name, StringComparison.OrdinalIgnoreCase)) is { } namesake)
            return new MailOutcome.Conflict(namesake.DisplayName, namesake);
        var group = new FakeGroup($"g-{wanted.Address.LocalPart}-{++created}")
        {
            Description = wanted.Description,
            Mark = wanted.Mark,
            AcceptsOutside = wanted.AcceptsOutside,
            CreatedAt = clock.GetUtcNow(),
            SpreadsAt = clock.GetUtcNow() + SpreadDelay,
        };
        group.Owners.AddRange(wanted.OwnerIds.Select(o => Recipient(o)?.Id).OfType<string>());
        if (NextCreated.TryDequeue(out var prepare)) prepare(group);
        mail.Recipients.Add(new MailRecipient(group.Id, null, wanted.Name, RecipientType.DistributionGroup, wanted.Address, [wanted.Address]));
        Groups.Add(group);
        return new MailOutcome.Done();
    }

    private MailOutcome Delete(string groupId, string mark)
    {
        if (Of(groupId) is not { } group) return new MailOutcome.AlreadySo();
        if (group.Mark != mark) return new MailOutcome.Refused(RefusalCause.Other, "another mark");
        Groups.Remove(group);
        mail.Recipients.RemoveAll(r => r.Id == groupId);
        return new MailOutcome.Done();
    }

    private Task<MailOutcome> Change(string call, string groupId, string recipientId, Func<FakeGroup, List<string>> list, bool add) =>
        Task.FromResult(Faults.Write(call, () =>
        {
            if (Of(groupId) is not { } group) return new MailOutcome.NotFound(groupId);
            if (Recipient(recipientId) is not { } recipient) return add ? new MailOutcome.NotFound(recipientId) : new MailOutcome.AlreadySo();
            var ids = list(group);
            if (ids.Contains(recipient.Id) == add) return new MailOutcome.AlreadySo();
            if (add) ids.Add(recipient.Id);
            else ids.Remove(recipient.Id);
            return new MailOutcome.Done();
        }));

    private MailRecipient? Recipient(string id) => mail.Recipients.FirstOrDefault(r => r.Id == id || r.DirectoryId == id);
}
