using MailBot.Requests.Addresses;

namespace MailBot.Requests.People;

/// <summary>A person of the company as the directory knows them now.</summary>
/// <param name="Key">Identity; everything else may change.</param>
/// <param name="DisplayName">For people to read.</param>
/// <param name="Address">Mail address, or sign-in name where no mailbox exists yet; null for an account without either.</param>
/// <param name="Place">Job title or department, to tell two people of the same name apart.</param>
/// <param name="IsGuest">A guest account may neither ask nor decide.</param>
public sealed record Person(
    PersonKey Key,
    string DisplayName,
    EmailAddress? Address,
    string? Place = null,
    bool IsGuest = false)
{
    public string FirstName => DisplayName.Split(' ', 2)[0];
}
