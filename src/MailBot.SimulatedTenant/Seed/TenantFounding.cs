using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Seed;

/// <summary>Turns a seed into a tenant. Deterministic: ids that the seed leaves out are derived from names.</summary>
internal sealed class TenantFounding(TenantSeed seed, DateTimeOffset now)
{
    private const string Backend = "seed";
    private static readonly string[] AllRoles =
        ["Exchange.ManageAsApp", "User.Read.All", "Group.Read.All", "Domain.Read.All", "Organization.Read.All", "OrgContact.Read.All", "Mail.Send"];

    public Tenant Found()
    {
        var tenant = new Tenant
        {
            Id = seed.TenantId ?? DeterministicGuid.From("tenant:" + seed.DisplayName),
            DisplayName = seed.DisplayName,
            SendFromAliasEnabled = seed.SendFromAliasEnabled,
            Clients = [.. seed.Clients.Select(c => new TenantClient(c.Id, c.Secret, c.Roles ?? [.. AllRoles]))],
            Domains = [.. seed.Domains.Select(d => new MailDomain(d.Name, d.IsDefault, d.IsInitial, d.IsVerified ?? true, d.IsAccepted ?? true, d.Mx, d.Records))],
            Users = [.. seed.Users.Select(User)],
            Recipients = [],
        };
        IEnumerable<Recipient> recipients =
            [.. seed.Users.Where(u => u.Mailbox != SeedMailbox.None).Select(Mailbox), .. seed.Groups.Select(Group), .. seed.Contacts.Select(Contact)];
        tenant.Recipients.AddRange(recipients.Select(History));
        return tenant;
    }

    private RecipientHistory History(Recipient recipient) =>
        new() { Versions = [Replication.None.Version(recipient with { WhenCreated = now, WhenChanged = now }, new Surface.Backend(Backend, now))] };

    private DirectoryUser User(SeedUser user) => new()
    {
        Id = Id(user),
        DisplayName = user.Name,
        UserPrincipalName = user.UserPrincipalName,
        MailNickname = Alias(user.UserPrincipalName),
        GivenName = user.GivenName,
        Surname = user.Surname,
        JobTitle = user.JobTitle,
        Department = user.Department,
        UserType = user.Mailbox == SeedMailbox.Guest ? "Guest" : "Member",
        PreferredLanguage = user.Mailbox == SeedMailbox.Guest ? null : "fr-FR",
        UsageLocation = user.Mailbox == SeedMailbox.Guest ? null : "FR",
        AccountEnabled = !user.SoftDeleted && user.Mailbox != SeedMailbox.Shared,
        IsDirSynced = user.DirSynced,
        IsDeleted = user.SoftDeleted,
        CreatedAt = now,
    };

    private Recipient Mailbox(SeedUser user) => new()
    {
        Guid = DeterministicGuid.From($"recipient:{Id(user)}"),
        ObjectId = Id(user),
        Kind = user.Mailbox switch
        {
            SeedMailbox.Shared => RecipientKind.SharedMailbox,
            SeedMailbox.Guest => RecipientKind.GuestMailUser,
            _ => RecipientKind.UserMailbox,
        },
        Name = user.Name,
        DisplayName = user.Name,
        Alias = Alias(user.UserPrincipalName),
        EmailAddresses = user.Mailbox == SeedMailbox.Guest
            ? [ProxyAddress.PrimaryPrefix + (user.Mail ?? user.UserPrincipalName)]
            : Addresses(user.UserPrincipalName, user.Aliases),
        IsDirSynced = user.DirSynced,
        IsSoftDeleted = user.SoftDeleted,
        RequireSenderAuthentication = false,
    };

    private Recipient Group(SeedGroup group) => new()
    {
        Guid = DeterministicGuid.From($"recipient:{Id(group)}"),
        ObjectId = Id(group),
        Kind = group.Type switch
        {
            SeedGroupType.Security => RecipientKind.MailUniversalSecurityGroup,
            SeedGroupType.Microsoft365 => RecipientKind.GroupMailbox,
            _ => RecipientKind.MailUniversalDistributionGroup,
        },
        Name = group.Name,
        DisplayName = group.Name,
        Alias = Alias(group.Address),
        EmailAddresses = Addresses(group.Address, group.Aliases),
        ManagedBy = [.. group.ManagedBy.Select(Person)],
        Members = [.. group.Members.Select(Person)],
        IsDirSynced = group.DirSynced,
        RequireSenderAuthentication = !group.AcceptsExternalSenders,
    };

    private static Recipient Contact(SeedContact contact)
    {
        var id = contact.Id ?? DeterministicGuid.From("contact:" + contact.Address);
        return new Recipient
        {
            Guid = DeterministicGuid.From($"recipient:{id}"),
            ObjectId = id,
            Kind = RecipientKind.MailContact,
            Name = contact.Name,
            DisplayName = contact.Name,
            Alias = Alias(contact.Address),
            EmailAddresses = [ProxyAddress.PrimaryPrefix + contact.Address],
            RequireSenderAuthentication = false,
        };
    }

    /// <summary>The service gives every recipient of its own an address in the initial domain too.</summary>
    private List<string> Addresses(string primary, IEnumerable<string> aliases)
    {
        var initial = seed.Domains.First(d => d.IsInitial).Name;
        return [ProxyAddress.PrimaryPrefix + primary, .. aliases.Select(a => ProxyAddress.SecondaryPrefix + a), $"{ProxyAddress.SecondaryPrefix}{Alias(primary)}@{initial}"];
    }

    private Guid Person(string userPrincipalName) =>
        seed.Users.Find(u => string.Equals(u.UserPrincipalName, userPrincipalName, StringComparison.OrdinalIgnoreCase)) is { } user
            ? Id(user)
            : throw new InvalidDataException($"The seed names {userPrincipalName} in a group, but has no such user.");

    private static Guid Id(SeedUser user) => user.Id ?? DeterministicGuid.From("user:" + user.UserPrincipalName);

    private static Guid Id(SeedGroup group) => group.Id ?? DeterministicGuid.From("group:" + group.Address);

    private static string Alias(string address) => address[..address.IndexOf('@', StringComparison.Ordinal)].Replace("#EXT#", "", StringComparison.Ordinal);
}
