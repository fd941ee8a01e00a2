using System.Text.Json.Nodes;
using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Exchange;

/// <summary>Recipients as rows. References come as names, not as addresses.</summary>
internal static class RecipientRow
{
    /// <summary>A row of Get-Recipient.</summary>
    public static JsonObject Of(Recipient recipient, CmdletRun run) => Start(recipient, run).Build();

    /// <summary>A row of Get-Mailbox.</summary>
    public static JsonObject OfMailbox(Recipient mailbox, CmdletRun run) => Start(mailbox, run)
        .Text("UserPrincipalName", run.Tenant.Users.Find(u => u.Id == mailbox.ObjectId)?.UserPrincipalName)
        .Text("WindowsEmailAddress", mailbox.PrimarySmtpAddress())
        .Text("ForwardingAddress", null)
        .Text("ForwardingSmtpAddress", null)
        .Flag("DeliverToMailboxAndForward", false)
        .List("GrantSendOnBehalfTo", [])
        .Flag("AccountDisabled", run.Tenant.Users.Find(u => u.Id == mailbox.ObjectId) is { AccountEnabled: false })
        .Build();

    /// <summary>A row of Get-DistributionGroup.</summary>
    public static JsonObject OfGroup(Recipient group, CmdletRun run) => Start(group, run)
        .Text("WindowsEmailAddress", group.PrimarySmtpAddress())
        .Text("GroupType", group.Kind == RecipientKind.MailUniversalSecurityGroup ? "Universal, SecurityEnabled" : "Universal")
        .Text("MemberJoinRestriction", "Closed")
        .Text("MemberDepartRestriction", "Open")
        .Flag("RequireSenderAuthenticationEnabled", group.RequireSenderAuthentication)
        .Flag("ModerationEnabled", false)
        .List("ModeratedBy", [])
        .List("AcceptMessagesOnlyFrom", [])
        .List("AcceptMessagesOnlyFromDLMembers", [])
        .List("AcceptMessagesOnlyFromSendersOrMembers", [])
        .List("RejectMessagesFromSendersOrMembers", [])
        .List("GrantSendOnBehalfTo", [])
        .List("Description", group.Notes is null ? [] : [group.Notes])
        .Build();

    public static string DistinguishedName(Recipient recipient, Tenant tenant) =>
        $"CN={recipient.Name},OU={tenant.InitialDomain()},OU=Microsoft Exchange Hosted Organizations,DC=FRAP264A001,DC=PROD,DC=OUTLOOK,DC=COM";

    private static ExchangeRow Start(Recipient recipient, CmdletRun run) => new ExchangeRow()
        .Text("Identity", recipient.Name)
        .Text("Name", recipient.Name)
        .Text("DisplayName", recipient.DisplayName)
        .Text("Alias", recipient.Alias)
        .Id("Guid", recipient.Guid)
        .Text("ExternalDirectoryObjectId", recipient.ObjectId.ToString())
        .Text("DistinguishedName", DistinguishedName(recipient, run.Tenant))
        .Text("PrimarySmtpAddress", recipient.PrimarySmtpAddress())
        .List("EmailAddresses", recipient.EmailAddresses)
        .Flag("EmailAddressPolicyEnabled", false)
        .Text("ExternalEmailAddress", recipient.Kind is RecipientKind.MailContact or RecipientKind.GuestMailUser ? recipient.EmailAddresses[0] : null)
        .Text("RecipientType", recipient.Kind.RecipientType())
        .Text("RecipientTypeDetails", recipient.Kind.ToString())
        .List("ManagedBy", recipient.ManagedBy.Select(id => run.Directory.Recipient(id, run.Backend)?.Name ?? id.ToString()))
        .Flag("HiddenFromAddressListsEnabled", recipient.HiddenFromAddressLists)
        .Flag("IsDirSynced", recipient.IsDirSynced)
        .Text("Notes", recipient.Notes)
        .Text("Department", run.Tenant.Users.Find(u => u.Id == recipient.ObjectId)?.Department)
        .Text("OrganizationId", run.Tenant.InitialDomain())
        .Time("WhenCreatedUTC", recipient.WhenCreated)
        .Time("WhenChangedUTC", recipient.WhenChanged);
}
