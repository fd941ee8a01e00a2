namespace MailBot.Chat.Turns;

/// <summary>What the bot remembers between two turns of a person in a conversation.</summary>
internal sealed class ChatMemory
{
    /// <summary>Sentences in a row that were not understood.</summary>
    public long Misunderstood { get; set; }

    /// <summary>The draft that is being talked about; null when there is none.</summary>
    public string? Draft { get; set; }
}
