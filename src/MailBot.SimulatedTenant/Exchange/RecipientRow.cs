using System.Text.Json.Nodes;
using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Exchange;

/// <summary>Recipients as rows. References come as names, not as addresses.</summary>
internal static class RecipientRow
{
    /// <summary>A row of Get-Recipient. Notes are told here, and not by Get-DistributionGroup.</summary>
    public static JsonObject Of(Recipient recipient, CmdletRun run) => Start(recipient, run).Text("Notes", recipient.Notes).Build();

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
        .Text("MemberJoinRestriction", group.MemberJoinRestriction)
        .Text("MemberDepartRestriction", group.MemberDepartRestriction)
        .Flag("RequireSenderAuthenticationEnabled", group.RequireSenderAuthentication)
        .Flag("ModerationEnabled", group.ModerationEnabled)
        .List("ModeratedBy", Names(group.ModeratedBy, run))
        .List("AcceptMessagesOnlyFrom", Names(group.AcceptOnlyFrom, run, groups: false))
        .List("AcceptMessagesOnlyFromDLMembers", Names(group.AcceptOnlyFrom, run, groups: true))
        .List("AcceptMessagesOnlyFromSendersOrMembers", Names(group.AcceptOnlyFrom, run))
        .List("RejectMessagesFrom", Names(group.RejectFrom, run, groups: false))
        .List("RejectMessagesFromDLMembers", Names(group.RejectFrom, run, groups: true))
        .List("RejectMessagesFromSendersOrMembers", Names(group.RejectFrom, run))
        .List("GrantSendOnBehalfTo", [])
        .List("Description", group.Description is null ? [] : [group.Description])
        .Build();

    public static string DistinguishedName(Recipient recipient, Tenant tenant) =>
        $"CN={recipient.Name},OU={tenant.InitialDomain()},OU=Microsoft Exchange Hosted Organizations,DC=FRAP264A001,DC=PROD,DC=OUTLOOK,DC=COM";

    /// <param name="groups">Only groups, or only those that are none; null for both.</param>
    private static IEnumerable<string> Names(IEnumerable<Guid> ids, CmdletRun run, bool? groups = null) =>
        from id in ids
        let recipient = run.Directory.Recipient(id, run.Backend)
        where groups is null || recipient?.Kind.IsGroup() == groups
        select recipient?.Name ?? id.ToString();

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
        .List("ManagedBy", Names(recipient.ManagedBy, run))
        .Flag("HiddenFromAddressListsEnabled", recipient.HiddenFromAddressLists)
        .Flag("IsDirSynced", recipient.IsDirSynced)
        .Text("Department", run.Tenant.Users.Find(u => u.Id == recipient.ObjectId)?.Department)
        .Text("OrganizationId", run.Tenant.InitialDomain())
        .Time("WhenCreatedUTC", recipient.WhenCreated)
        .Time("WhenChangedUTC", recipient.WhenChanged);
}
