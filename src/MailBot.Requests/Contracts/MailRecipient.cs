using MailBot.Requests.Addresses;

namespace MailBot.Requests.Contracts;

/// <summary>Something that receives mail, as the mail provider holds it at one moment.</summary>
/// <param name="Id">The provider's stable id: the only way it is named in a write.</param>
/// <param name="DirectoryId">The person's or group's object id in the directory, where it has one.</param>
/// <param name="PrimaryAddress">The address that replies leave from.</param>
/// <param name="Addresses">Every SMTP address it answers to, primary included, lower case.</param>
/// <param name="DirectorySynced">Mastered in an on-premises directory: writes are refused.</param>
/// <param name="SoftDeleted">Deleted, but its addresses stay reserved.</param>
public sealed record MailRecipient(
    string Id,
    string? DirectoryId,
    string DisplayName,
    RecipientType Type,
    EmailAddress PrimaryAddress,
    IReadOnlyList<EmailAddress> Addresses,
    bool DirectorySynced = false,
    bool SoftDeleted = false)
{
    public bool Holds(EmailAddress address) => Addresses.Contains(address);
}

public enum RecipientType
{
    UserMailbox,
    SharedMailbox,
    DistributionGroup,
    SecurityGroup,
    Microsoft365Group,
    MailContact,
    MailUser,
    Other,
}
