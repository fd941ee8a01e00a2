namespace MailBot.Storage.Conversations;

/// <summary>Where to write, as in the table conversation.</summary>
internal sealed class ConversationRow
{
    public string ServiceUrl { get; set; } = "";
    public string ConversationId { get; set; } = "";
    public string Reference { get; set; } = "";
}
