namespace Microsoft.Bot.Schema;

/// <summary>A reaction such as "like".</summary>
public class MessageReaction
{
    public MessageReaction()
    {
    }

    public MessageReaction(string type = null)
    {
        Type = type;
    }

    public string Type { get; set; }
}
