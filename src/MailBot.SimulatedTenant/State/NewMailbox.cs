namespace MailBot.SimulatedTenant.State;

/// <summary>The mailbox that the service creates for a licensed user.</summary>
internal static class NewMailbox
{
    public static Recipient For(DirectoryUser user, Tenant tenant, DateTimeOffset now) => new()
    {
        Guid = DeterministicGuid.From($"recipient:{user.Id}"),
        ObjectId = user.Id,
        Kind = RecipientKind.UserMailbox,
        Name = user.DisplayName,
        DisplayName = user.DisplayName,
        Alias = user.MailNickname,
        EmailAddresses =
        [
            ProxyAddress.PrimaryPrefix + user.UserPrincipalName,
            $"{ProxyAddress.SecondaryPrefix}{user.MailNickname}@{tenant.InitialDomain()}",
        ],
        RequireSenderAuthentication = false,
        WhenCreated = now,
        WhenChanged = now,
    };
}
