namespace MailBot.SimulatedTenant.State;

/// <summary>Exchange's RecipientTypeDetails, with its own names, for the kinds that the tenant holds.</summary>
internal enum RecipientKind
{
    UserMailbox,
    SharedMailbox,
    GuestMailUser,
    MailContact,
    MailUniversalDistributionGroup,
    MailUniversalSecurityGroup,
    GroupMailbox,
}

internal static class RecipientKinds
{
    public static bool IsMailbox(this RecipientKind kind) =>
        kind is RecipientKind.UserMailbox or RecipientKind.SharedMailbox;

    /// <summary>Groups that Exchange alone may write; Graph shows them and refuses every change.</summary>
    public static bool IsDistributionGroup(this RecipientKind kind) =>
        kind is RecipientKind.MailUniversalDistributionGroup or RecipientKind.MailUniversalSecurityGroup;

    public static bool IsGroup(this RecipientKind kind) =>
        kind.IsDistributionGroup() || kind is RecipientKind.GroupMailbox;

    /// <summary>The coarser RecipientType that accompanies RecipientTypeDetails in every row.</summary>
    public static string RecipientType(this RecipientKind kind) => kind switch
    {
        RecipientKind.UserMailbox or RecipientKind.SharedMailbox => "UserMailbox",
        RecipientKind.GuestMailUser => "MailUser",
        RecipientKind.MailContact => "MailContact",
        RecipientKind.MailUniversalSecurityGroup => "MailUniversalSecurityGroup",
        RecipientKind.MailUniversalDistributionGroup or RecipientKind.GroupMailbox => "MailUniversalDistributionGroup",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a recipient kind"),
    };
}
