namespace Microsoft.Bot.Schema;

/// <summary>How the sender wants the answers: <c>expectReplies</c> asks for them in the body of the HTTP response.</summary>
public static class DeliveryModes
{
    public const string Normal = "normal";
    public const string Notification = "notification";
    public const string ExpectReplies = "expectReplies";
    public const string Ephemeral = "ephemeral";
}
