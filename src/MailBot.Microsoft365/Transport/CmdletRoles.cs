namespace MailBot.Microsoft365.Transport;

/// <summary>Which Exchange role lets an application run a cmdlet: the service itself never names what is missing.</summary>
/// <remarks>Source: <c>Get-ManagementRole -Cmdlet</c> in Microsoft's documentation; names are those of the role, not of a role group.</remarks>
internal static class CmdletRoles
{
    /// <summary>Without it every call ends in 401.</summary>
    public const string Application = "Exchange.ManageAsApp";

    public const string GroupBypass = "Security Group Creation and Membership";

    public static string Needed(string cmdlet) => cmdlet switch
    {
        "Get-AcceptedDomain" or "Get-OrganizationConfig" or "Get-DkimSigningConfig" => $"View-Only Configuration ({cmdlet})",
        "Set-Mailbox" or "Add-RecipientPermission" or "Remove-RecipientPermission" => $"Mail Recipients ({cmdlet})",
        "Get-MessageTraceV2" or "Get-MessageTraceDetailV2" => $"Message Tracking ({cmdlet})",
        _ when cmdlet.Contains("-DistributionGroup", StringComparison.Ordinal) && CmdletVerbs.Of(cmdlet) != CmdletVerb.Read => $"Distribution Groups ({cmdlet})",
        _ when cmdlet.StartsWith("Get-", StringComparison.Ordinal) => $"View-Only Recipients ({cmdlet})",
        _ => $"the Exchange role that contains {cmdlet}",
    };
}
