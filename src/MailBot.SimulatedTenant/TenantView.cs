namespace MailBot.SimulatedTenant;

/// <summary>Who holds an address.</summary>
/// <param name="Address">As asked, in lower case.</param>
/// <param name="Holder">Display name.</param>
/// <param name="Type">Exchange's RecipientTypeDetails (<c>UserMailbox</c>, <c>MailUniversalDistributionGroup</c>…); <c>User</c> for a sign-in name without mailbox.</param>
/// <param name="Addresses">All addresses of the holder, primary first, without prefixes.</param>
public sealed record TenantView(string Address, string Holder, string Type, IReadOnlyList<string> Addresses);

/// <summary>Somebody of the simulated company.</summary>
/// <param name="Id">Entra object id.</param>
/// <param name="IsGuest">An outside person, invited.</param>
public sealed record TenantPerson(string Id, string Name, string UserPrincipalName, bool IsGuest);
