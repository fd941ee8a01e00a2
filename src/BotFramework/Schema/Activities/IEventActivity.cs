namespace Microsoft.Bot.Schema;

/// <summary>Something that happened, without an answer.</summary>
public interface IEventActivity : IActivity
{
    string Name { get; set; }

    object Value { get; set; }

    ConversationReference RelatesTo { get; set; }
}
