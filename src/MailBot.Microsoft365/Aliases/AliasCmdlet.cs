using MailBot.Microsoft365.Transport;
using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;

namespace MailBot.Microsoft365.Aliases;

/// <summary>Which cmdlet edits the addresses of which type of recipient.</summary>
internal static class AliasCmdlet
{
    public static bool Supports(RecipientType type) => IsMailbox(type) || IsGroup(type);

    public static Cmdlet Add(MailRecipient recipient, EmailAddress alias) => Start(recipient).WithEdit("EmailAddresses", [Secondary(alias)], []);

    public static Cmdlet Remove(MailRecipient recipient, EmailAddress alias) => Start(recipient).WithEdit("EmailAddresses", [], [Secondary(alias)]);

    /// <summary>An application manages no group: without the bypass it is refused.</summary>
    private static Cmdlet Start(MailRecipient recipient) => IsMailbox(recipient.Type)
        ? new Cmdlet("Set-Mailbox").With("Identity", recipient.Id)
        : new Cmdlet("Set-DistributionGroup").With("Identity", recipient.Id).With("BypassSecurityGroupManagerCheck", true);

    /// <summary>In lower case: <c>SMTP:</c> would make it the primary address.</summary>
    private static string Secondary(EmailAddress alias) => $"smtp:{alias}";

    private static bool IsMailbox(RecipientType type) => type is RecipientType.UserMailbox or RecipientType.SharedMailbox;

    private static bool IsGroup(RecipientType type) => type is RecipientType.DistributionGroup or RecipientType.SecurityGroup;
}
