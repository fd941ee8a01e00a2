namespace Microsoft.Bot.Schema;

/// <summary>The Action.Execute that was pressed; inputs are merged into <see cref="Data"/>.</summary>
public class AdaptiveCardInvokeAction
{
    public string Type { get; set; }

    public string Id { get; set; }

    public string Verb { get; set; }

    public object Data { get; set; }
}
