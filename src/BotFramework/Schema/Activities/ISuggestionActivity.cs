namespace Microsoft.Bot.Schema;

/// <summary>A remark for the recipient alone about another message.</summary>
public interface ISuggestionActivity : IMessageActivity
{
    IList<TextHighlight> TextHighlights { get; set; }
}
