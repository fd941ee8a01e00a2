using System.Globalization;
using System.Text.Json.Nodes;
using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Graph;

/// <summary>The tenant's objects as Graph shows them: addresses come from Exchange, and come late.</summary>
internal static class GraphEntities
{
    public static JsonObject User(DirectoryUser user, TenantDirectory directory, Surface.Graph surface)
    {
        var recipient = directory.Recipient(user.Id, surface);
        var licensed = recipient?.Kind == RecipientKind.UserMailbox;
        return new JsonObject
        {
            ["id"] = user.Id.ToString(),
            ["businessPhones"] = new JsonArray(),
            ["displayName"] = user.DisplayName,
            ["givenName"] = user.GivenName,
            ["jobTitle"] = user.JobTitle,
            ["mail"] = recipient?.PrimarySmtpAddress(),
            ["mobilePhone"] = null,
            ["officeLocation"] = null,
            ["preferredLanguage"] = user.PreferredLanguage,
            ["surname"] = user.Surname,
            ["userPrincipalName"] = user.UserPrincipalName,
            ["accountEnabled"] = user.AccountEnabled,
            ["assignedLicenses"] = licensed ? new JsonArray(new JsonObject { ["skuId"] = "f245ecc8-75af-4f8e-b61f-27d8114de5f3", ["disabledPlans"] = new JsonArray() }) : new JsonArray(),
            ["companyName"] = null,
            ["createdDateTime"] = Time(user.CreatedAt),
            ["department"] = user.Department,
            ["mailNickname"] = user.MailNickname,
            ["onPremisesSyncEnabled"] = user.IsDirSynced ? true : null,
            ["otherMails"] = new JsonArray(),
            ["proxyAddresses"] = Texts(recipient?.EmailAddresses ?? []),
            ["usageLocation"] = user.UsageLocation,
            ["userType"] = user.UserType,
        };
    }

    public static JsonObject Group(Recipient group) => new()
    {
        ["id"] = group.ObjectId.ToString(),
        ["createdDateTime"] = Time(group.WhenCreated),
        ["description"] = group.Description,
        ["displayName"] = group.DisplayName,
        ["groupTypes"] = Texts(group.Kind == RecipientKind.GroupMailbox ? ["Unified"] : []),
        ["mail"] = group.PrimarySmtpAddress(),
        ["mailEnabled"] = true,
        ["mailNickname"] = group.Alias,
        ["onPremisesSyncEnabled"] = group.IsDirSynced ? true : null,
        ["proxyAddresses"] = Texts(group.EmailAddresses),
        ["securityEnabled"] = group.Kind == RecipientKind.MailUniversalSecurityGroup,
        ["visibility"] = group.Kind == RecipientKind.GroupMailbox ? "Private" : null,
    };

    public static JsonObject Contact(Recipient contact) => new()
    {
        ["id"] = contact.ObjectId.ToString(),
        ["displayName"] = contact.DisplayName,
        ["mail"] = contact.PrimarySmtpAddress(),
        ["mailNickname"] = contact.Alias,
        ["proxyAddresses"] = Texts(contact.EmailAddresses),
    };

    public static JsonObject Domain(MailDomain domain) => new()
    {
        ["id"] = domain.Name,
        ["authenticationType"] = "Managed",
        ["availabilityStatus"] = null,
        ["isAdminManaged"] = true,
        ["isDefault"] = domain.IsDefault,
        ["isInitial"] = domain.IsInitial,
        ["isRoot"] = true,
        ["isVerified"] = domain.IsVerified,
        ["passwordNotificationWindowInDays"] = null,
        ["passwordValidityPeriodInDays"] = null,
        ["state"] = null,
        ["supportedServices"] = Texts(domain.IsAccepted ? ["Email", "OfficeCommunicationsOnline"] : []),
    };

    public static JsonObject Organization(Tenant tenant) => new()
    {
        ["id"] = tenant.Id.ToString(),
        ["countryLetterCode"] = "FR",
        ["displayName"] = tenant.DisplayName,
        ["preferredLanguage"] = "fr",
        ["tenantType"] = "AAD",
        ["verifiedDomains"] = new JsonArray([.. tenant.Domains.Where(d => d.IsVerified).Select(d => (JsonNode)new JsonObject
        {
            ["capabilities"] = d.IsAccepted ? "Email, OfficeCommunicationsOnline" : "None",
            ["isDefault"] = d.IsDefault,
            ["isInitial"] = d.IsInitial,
            ["name"] = d.Name,
            ["type"] = "Managed",
        })]),
    };

    private static JsonArray Texts(IEnumerable<string> values) => new([.. values.Select(v => (JsonNode)v)]);

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
