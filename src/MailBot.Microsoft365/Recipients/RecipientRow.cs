using MailBot.Microsoft365.Transport;
using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;

namespace MailBot.Microsoft365.Recipients;

/// <summary>A row of Get-Recipient, Get-Mailbox or Get-DistributionGroup as a recipient.</summary>
internal static class RecipientRow
{
    private const string SmtpPrefix = "smtp:";

    /// <summary>Null for a row without id or without any address that can be read.</summary>
    public static MailRecipient? Read(ExchangeRow row, bool softDeleted)
    {
        var addresses = Addresses(row);
        var primary = EmailAddress.TryParse(row.Text("PrimarySmtpAddress")) ?? addresses.FirstOrDefault();
        if (row.Text("Guid") is not { } id || primary is null) return null;
        return new MailRecipient(
            id,
            row.Text("ExternalDirectoryObjectId"),
            row.Text("DisplayName") ?? row.Text("Name") ?? primary.ToString(),
            Type(row.Text("RecipientTypeDetails")),
            primary,
            addresses.Contains(primary) ? addresses : [primary, .. addresses],
            row.Flag("IsDirSynced") ?? false,
            softDeleted);
    }

    /// <summary>Only SMTP: a recipient also holds SIP, X500 and SPO addresses.</summary>
    private static List<EmailAddress> Addresses(ExchangeRow row) =>
        [.. row.Texts("EmailAddresses")
            .Where(a => a.StartsWith(SmtpPrefix, StringComparison.OrdinalIgnoreCase))
            .Select(a => EmailAddress.TryParse(a[SmtpPrefix.Length..]))
            .OfType<EmailAddress>()
            .Distinct()];

    private static RecipientType Type(string? details) => details switch
    {
        "UserMailbox" => RecipientType.UserMailbox,
        "SharedMailbox" => RecipientType.SharedMailbox,
        "MailUniversalDistributionGroup" => RecipientType.DistributionGroup,
        "MailUniversalSecurityGroup" => RecipientType.SecurityGroup,
        "GroupMailbox" => RecipientType.Microsoft365Group,
        "MailContact" => RecipientType.MailContact,
        "MailUser" or "GuestMailUser" => RecipientType.MailUser,
        _ => RecipientType.Other,
    };
}
