namespace MailBot.SimulatedTenant;

/// <summary>Who holds an address.</summary>
/// <param name="Address">As asked, in lower case.</param>
/// <param name="Holder">Display name.</param>
/// <param name="Type">Exchange's RecipientTypeDetails (<c>UserMailbox</c>, <c>MailUniversalDistributionGroup</c>…); <c>User</c> for a sign-in name without mailbox.</param>
/// <param name="Addresses">All addresses of the holder, primary first, without prefixes.</param>
/// <param name="Group">What only groups have; null for anything else.</param>
/// <param name="Mail">The last messages to or for the address, oldest first.</param>
public sealed record TenantView(
    string Address, string Holder, string Type, IReadOnlyList<string> Addresses, TenantGroupView? Group = null, IReadOnlyList<TenantMail>? Mail = null);

/// <summary>A group with those who are in it, by name.</summary>
/// <param name="Senders">Who may send with its address.</param>
/// <param name="AcceptOnlyFrom">Who alone may write to it; empty for everybody.</param>
/// <param name="Behaviour">What happens to its mail beyond all settings.</param>
public sealed record TenantGroupView(
    IReadOnlyList<string> Members,
    IReadOnlyList<string> Owners,
    IReadOnlyList<string> Senders,
    string? Description,
    string? Notes,
    bool AcceptsOutside,
    bool Moderated,
    bool Hidden,
    IReadOnlyList<string> AcceptOnlyFrom,
    IReadOnlyList<string> RejectFrom,
    GroupBehaviour Behaviour);

/// <summary>Somebody of the simulated company.</summary>
/// <param name="Id">Entra object id.</param>
/// <param name="IsGuest">An outside person, invited.</param>
public sealed record TenantPerson(string Id, string Name, string UserPrincipalName, bool IsGuest);
