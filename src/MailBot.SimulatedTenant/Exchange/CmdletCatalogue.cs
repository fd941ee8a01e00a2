using MailBot.SimulatedTenant.Exchange.Cmdlets;

namespace MailBot.SimulatedTenant.Exchange;

/// <summary>The cmdlets that the application may run. One that isn't here is answered as forbidden, as the service does.</summary>
internal static class CmdletCatalogue
{
    public static IReadOnlyList<ICmdlet> All { get; } =
    [
        new AddDistributionGroupMember(),
        new AddRecipientPermission(),
        new GetAcceptedDomain(),
        new GetDkimSigningConfig(),
        new GetDistributionGroup(),
        new GetDistributionGroupMember(),
        new GetMailbox(),
        new GetMessageTraceDetailV2(),
        new GetMessageTraceV2(),
        new GetOrganizationConfig(),
        new GetRecipient(),
        new GetRecipientPermission(),
        new GetUnifiedGroup(),
        new NewDistributionGroup(),
        new RemoveDistributionGroup(),
        new RemoveDistributionGroupMember(),
        new RemoveRecipientPermission(),
        new SetDistributionGroup(),
        new SetMailbox(),
        new SetUnifiedGroup(),
    ];

    public static ICmdlet? Find(string name) => All.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase));
}
