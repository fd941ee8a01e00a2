namespace MailBot.SimulatedTenant.Mail;

/// <summary>Why messages fail, in the words of the service's non-delivery reports.</summary>
internal static class Rejections
{
    /// <summary>By the servers at the edge: the trace never tells of it.</summary>
    public const string AtTheEdge = "550 5.4.1 Recipient address rejected: Access denied";

    public const string Unknown = "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup";

    public const string OutsideSender =
        "550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required; Delivery restriction check failed because the sender was not authenticated when sending to this group";

    public const string NotAllowed = "550 5.7.124 RESOLVER.RST.SenderNotInAllowedList; not authorized; Delivery restriction check failed because the sender was not found in the group's allowed senders list";

    public const string NotWanted = "550 5.7.1 RESOLVER.RST.NotAuthorized; not authorized";
}
