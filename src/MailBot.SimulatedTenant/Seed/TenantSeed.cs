namespace MailBot.SimulatedTenant.Seed;

/// <summary>A seed file: how a tenant begins. The format is described in the module's README.</summary>
internal sealed class TenantSeed
{
    public Guid? TenantId { get; set; }
    public string DisplayName { get; set; } = "Simulation";
    public bool SendFromAliasEnabled { get; set; }
    public List<SeedClient> Clients { get; set; } = [];
    public List<SeedDomain> Domains { get; set; } = [];
    public List<SeedUser> Users { get; set; } = [];
    public List<SeedGroup> Groups { get; set; } = [];
    public List<SeedContact> Contacts { get; set; } = [];
    public TenantKnobs? Knobs { get; set; }
}

internal sealed class SeedClient
{
    public string Id { get; set; } = "";
    public string Secret { get; set; } = "";

    /// <summary>Absent: every permission that the bot asks for.</summary>
    public List<string>? Roles { get; set; }
}

internal sealed class SeedDomain
{
    public string Name { get; set; } = "";
    public bool IsDefault { get; set; }
    public bool IsInitial { get; set; }
    public bool? IsVerified { get; set; }
    public bool? IsAccepted { get; set; }

    /// <summary>The MX hosts that public DNS names, best first. Absent: the one that the service asks for.</summary>
    public List<string>? Mx { get; set; }

    /// <summary>What else its zone holds, "name TYPE value" each. Absent: SPF, one of two DKIM names, an observing DMARC, autodiscover.</summary>
    public List<string>? Records { get; set; }
}

internal sealed class SeedUser
{
    public Guid? Id { get; set; }
    public string Name { get; set; } = "";
    public string? GivenName { get; set; }
    public string? Surname { get; set; }
    public string UserPrincipalName { get; set; } = "";
    public string? JobTitle { get; set; }
    public string? Department { get; set; }

    /// <summary><c>user</c>, <c>shared</c>, <c>guest</c> (mail stays outside) or <c>none</c> (no mailbox yet).</summary>
    public SeedMailbox Mailbox { get; set; } = SeedMailbox.User;

    /// <summary>The outside address of a guest.</summary>
    public string? Mail { get; set; }

    public List<string> Aliases { get; set; } = [];
    public bool DirSynced { get; set; }
    public bool SoftDeleted { get; set; }
}

internal enum SeedMailbox
{
    User,
    Shared,
    Guest,
    None,
}

internal sealed class SeedGroup
{
    public Guid? Id { get; set; }
    public string Name { get; set; } = "";
    public string Address { get; set; } = "";
    public SeedGroupType Type { get; set; } = SeedGroupType.Distribution;
    public List<string> Aliases { get; set; } = [];

    /// <summary>Sign-in names of the owners.</summary>
    public List<string> ManagedBy { get; set; } = [];

    /// <summary>Sign-in names of the members.</summary>
    public List<string> Members { get; set; } = [];

    public bool AcceptsExternalSenders { get; set; }
    public bool DirSynced { get; set; }
}

internal enum SeedGroupType
{
    Distribution,
    Security,
    Microsoft365,
}

internal sealed class SeedContact
{
    public Guid? Id { get; set; }
    public string Name { get; set; } = "";
    public string Address { get; set; } = "";
}
