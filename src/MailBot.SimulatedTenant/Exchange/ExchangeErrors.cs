using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Exchange;

/// <summary>The errors that the modelled cmdlets can end with, in the service's own types and words.</summary>
internal static class ExchangeErrors
{
    private const string Tasks = "Microsoft.Exchange.Configuration.Tasks.";
    private const string Server = "PR0P264MB0001.FRAP264.PROD.OUTLOOK.COM";

    public static ExchangeError NotFound(string identity) =>
        new(Tasks + "ManagementObjectNotFoundException", $"The operation couldn't be performed because object '{identity}' couldn't be found on '{Server}'.", 404);

    public static ExchangeError Ambiguous(string identity) =>
        new(Tasks + "ManagementObjectAmbiguousException", $"The operation couldn't be performed because '{identity}' matches multiple entries.", 500);

    public static ExchangeError WrongKind() =>
        new("Microsoft.Exchange.Configuration.Tasks.RecipientTaskException", "The current operation is not supported on GroupMailbox.");

    public static ExchangeError MissingParameter(string name) =>
        new("System.Management.Automation.ParameterBindingException", $"Cannot process command because of one or more missing mandatory parameters: {name}.");

    public static ExchangeError NotConverted(string name) =>
        new(
            "System.Management.Automation.ParameterBindingArgumentTransformationException",
            $"Cannot process argument transformation on parameter '{name}'. Cannot convert value \"System.Collections.Hashtable\" to type \"Microsoft.Exchange.Data.ProxyAddressCollection\".");

    public static ExchangeError NotAFlag(string name) =>
        new(
            "System.Management.Automation.ParameterBindingArgumentTransformationException",
            $"Cannot process argument transformation on parameter '{name}'. Cannot convert value to type \"System.Boolean\".");

    public static ExchangeError NotATime() =>
        new("System.Management.Automation.ParameterBindingArgumentTransformationException", "Cannot process argument transformation on parameter 'StartDate'. Cannot convert value to type \"System.DateTime\".");

    public static ExchangeError WindowTooLong() =>
        new("Microsoft.Exchange.Data.DataValidationException", "The StartDate must be within the last 90 days, and a query covers at most 10 days.");

    public static ExchangeError NotOneOf(string name, string value, IEnumerable<string> names) =>
        new(
            "System.Management.Automation.ParameterBindingArgumentTransformationException",
            $"Cannot process argument transformation on parameter '{name}'. Unable to match the identifier name {value} to a valid enumerator name. Specify one of the following enumerator names: {string.Join(", ", names)}");

    public static ExchangeError TooLong(string name, int limit) =>
        new("Microsoft.Exchange.Data.DataValidationException", $"The length of the property {name} is too long. The maximum length is {limit} and the length of the value provided is greater.");

    public static ExchangeError InvalidAlias(string alias) =>
        new("Microsoft.Exchange.Data.DataValidationException", $"The alias \"{alias}\" isn't valid: letters, digits and some signs only, no spaces.");

    public static ExchangeError NameTaken(string distinguishedName) =>
        new("Microsoft.Exchange.Data.Directory.ADObjectAlreadyExistsException", $"Active Directory operation failed on {Server}. The object '{distinguishedName}' already exists.", 409);

    public static ExchangeError AlreadyMember(string member, string group) =>
        new("Microsoft.Exchange.Management.Tasks.MemberAlreadyExistsException", $"The recipient \"{member}\" is already a member of the group \"{group}\".", 409);

    public static ExchangeError NotMember(string member, string group) =>
        new("Microsoft.Exchange.Management.Tasks.MemberNotFoundException", $"The recipient \"{member}\" isn't a member of the group \"{group}\".", 404);

    /// <summary>A user whom the directory knows, but who has no mailbox.</summary>
    public static ExchangeError NotARecipient(string identity) =>
        new(Tasks + "RecipientTaskException", $"Couldn't find object \"{identity}\" as a recipient. Please make sure that it was spelled correctly or specify a different object.");

    public static ExchangeError NotAMemberType(string name) =>
        new(Tasks + "RecipientTaskException", $"The recipient \"{name}\" is a GroupMailbox: the current operation is not supported on GroupMailbox.");

    public static ExchangeError NotAPrincipal(string name) =>
        new(Tasks + "RecipientTaskException", $"\"{name}\" can't manage a group or hold a right: only mailboxes, mail users and mail-enabled security groups can.");

    public static ExchangeError InvalidAddress(string address) =>
        new("Microsoft.Exchange.Data.DataValidationException", $"The email address \"{ProxyAddress.Bare(address)}\" isn't correct. Please use this format: user name, the @ sign, followed by the domain name.");

    public static ExchangeError NotAccepted(string domain) =>
        new("Microsoft.Exchange.Management.Tasks.NotAcceptedDomainException", $"The domain '{domain}' isn't in your organization's accepted domains. Please use an accepted domain.");

    public static ExchangeError AddressInUse(string address, AddressHolder holder, bool entraOnly) => holder switch
    {
        AddressHolder.ByRecipient by when !entraOnly => new(
            "Microsoft.Exchange.Management.RecipientTasks.ProxyAddressExistsException",
            $"The proxy address \"{address}\" is already being used by the proxy addresses or LegacyExchangeDN of \"{by.Recipient.Name}\". Please choose another proxy address.",
            409),
        AddressHolder.ByRecipient by => EntraConflict($"{(by.Recipient.Kind.IsGroup() ? "Group" : "User")}_{by.Recipient.ObjectId}"),
        AddressHolder.BySignInName by => EntraConflict($"User_{by.User.Id}"),
        _ => throw new ArgumentOutOfRangeException(nameof(holder)),
    };

    public static ExchangeError PrimaryMissing(string primary) =>
        new(Tasks + "RecipientTaskException", $"The primary SMTP address '{primary}' can't be removed. Set another primary SMTP address first.");

    public static ExchangeError TwoWaysToSetAddresses(string other) =>
        new(Tasks + "RecipientTaskException", $"The EmailAddresses and {other} parameters can't be used at the same time.");

    public static ExchangeError DirectorySynced(string cmdlet, string property, string name) =>
        new(
            Tasks + "InvalidObjectOperationException",
            $"The operation on \"{name}\" failed because it's out of the current user's write scope. The action '{cmdlet}', '{property}', can't be performed on the object '{name}' because the object is being synchronized from your on-premises organization. This action should be performed on the object in your on-premises organization.");

    public static ExchangeError NotManager() =>
        new("Microsoft.Exchange.Management.Tasks.OperationRequiresGroupManagerException", "You don't have sufficient permissions. This operation can only be performed by a manager of the group.");

    public static ExchangeError ExpiredPage() =>
        new("Microsoft.Exchange.Admin.OData.Core.ODataServiceException", "Expired or Invalid pagination request. Default Expiry time is 00:30:00");

    public static ExchangeError ServerBusy() =>
        new("Microsoft.Exchange.Data.Directory.ADTransientException", "The server is too busy to process the request. Please retry later.", 500);

    private static ExchangeError EntraConflict(string conflicting) =>
        new(
            "Microsoft.Exchange.Management.RecipientTasks.DualWriteException",
            $"An Azure Active Directory call was made to keep object in sync between Azure Active Directory and Exchange Online. However, it failed. Detailed error message: Another object with the same value for property proxyAddresses already exists. paramName: ProxyAddresses, paramValue: null, objectType: System.Object[] ConflictingObject: {conflicting}");
}
