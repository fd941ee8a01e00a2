namespace Microsoft.Bot.Schema;

/// <summary>Buttons under the input field, gone after the next message.</summary>
public class SuggestedActions
{
    public SuggestedActions()
    {
    }

    public SuggestedActions(IList<string> to = null, IList<CardAction> actions = null)
    {
        To = to is null ? null : [.. to];
        Actions = actions is null ? null : [.. actions];
    }

    public SuggestedActions(IEnumerable<string> to, IEnumerable<CardAction> actions)
    {
        To = to is null ? null : [.. to];
        Actions = actions is null ? null : [.. actions];
    }

    public IList<string> To { get; set; }

    public IList<CardAction> Actions { get; set; }
}
