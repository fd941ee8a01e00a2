namespace MailBot.SimulatedTenant.State;

/// <summary>Questions to the tenant's directory, and the only way to change a recipient.</summary>
internal sealed class TenantDirectory(Tenant tenant)
{
    private const int MessagesKept = 2000;

    public Tenant Tenant => tenant;

    /// <summary>Grows with every change; a request during which it grew was effective.</summary>
    public long Revision { get; private set; }

    public IEnumerable<Recipient> Recipients(Surface surface, bool includeSoftDeleted = false) =>
        from history in tenant.Recipients
        let seen = history.SeenFrom(surface)
        where seen is { IsDeleted: false } && (includeSoftDeleted || !seen.IsSoftDeleted)
        select seen;

    public Recipient? Recipient(Guid objectId, Surface surface) =>
        Recipients(surface, includeSoftDeleted: true).FirstOrDefault(r => r.ObjectId == objectId);

    public Recipient Current(Guid guid) => History(guid).Current();

    public void Write(Recipient recipient, Surface.Backend from, Replication replication)
    {
        var version = replication.Version(recipient with { WhenChanged = from.Now }, from);
        if (tenant.Recipients.Find(h => h.Current().Guid == recipient.Guid) is { } history)
            history.Add(version);
        else
            tenant.Recipients.Add(new RecipientHistory { Versions = [version] });
        Revision++;
    }

    public void WriteUser(DirectoryUser user)
    {
        tenant.Users.RemoveAll(u => u.Id == user.Id);
        tenant.Users.Add(user);
        Revision++;
    }

    /// <summary>Keeps a message; the oldest go when there are very many.</summary>
    public void Pass(MailMessage message)
    {
        tenant.Mail.Add(message);
        if (tenant.Mail.Count > MessagesKept)
            tenant.Mail.RemoveAt(0);
        Revision++;
    }

    /// <summary>Points the mail of a domain somewhere; null leads it home.</summary>
    public void Lead(int domain, IReadOnlyList<string>? hosts)
    {
        tenant.Domains[domain] = tenant.Domains[domain] with { Exchangers = hosts };
        Revision++;
    }

    /// <summary>Changes what a domain's zone holds besides its MX; null: the usual.</summary>
    public void Publish(int domain, IReadOnlyList<string>? records)
    {
        tenant.Domains[domain] = tenant.Domains[domain] with { Records = records };
        Revision++;
    }

    public bool IsAccepted(string domain) => tenant.Domains.Any(d => d.IsAccepted && Same(d.Name, domain));

    /// <summary>Who has an address, whatever its kind: contacts, soft-deleted mailboxes and sign-in names included.</summary>
    public AddressHolder? HolderOf(string address, Guid? exceptObjectId = null)
    {
        var recipient = Recipients(new Surface.Truth(), includeSoftDeleted: true)
            .FirstOrDefault(r => r.ObjectId != exceptObjectId && r.EmailAddresses.Any(a => ProxyAddress.Same(a, address)));
        if (recipient is not null)
            return new AddressHolder.ByRecipient(recipient);
        var user = tenant.Users.Find(u => u.Id != exceptObjectId && Same(u.UserPrincipalName, ProxyAddress.Bare(address)));
        return user is null ? null : new AddressHolder.BySignInName(user);
    }

    private RecipientHistory History(Guid guid) => tenant.Recipients.First(h => h.Current().Guid == guid);

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}

internal abstract record AddressHolder
{
    internal sealed record ByRecipient(Recipient Recipient) : AddressHolder;

    /// <summary>Nobody receives mail there, but it is how somebody signs in, so Entra keeps it for them.</summary>
    internal sealed record BySignInName(DirectoryUser User) : AddressHolder;
}

/// <summary>How long a write takes to be seen elsewhere, at the moment of the write.</summary>
internal sealed record Replication(TimeSpan ToOtherBackends, TimeSpan ToGraph, TimeSpan ToEdge)
{
    public static Replication None { get; } = new(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);

    public RecipientVersion Version(Recipient recipient, Surface.Backend from) =>
        new(recipient, from.Now, from.Name, from.Now + ToOtherBackends, from.Now + ToGraph, from.Now + ToEdge);
}
