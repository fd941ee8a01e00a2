namespace Microsoft.Bot.Schema;

/// <summary>Value of an <c>application/search</c> invoke: what was typed, and which part of the results is wanted.</summary>
public class SearchInvokeValue
{
    /// <summary>One of <see cref="SearchInvokeTypes"/>.</summary>
    public string Kind { get; set; }

    public string QueryText { get; set; }

    public SearchInvokeOptions QueryOptions { get; set; }

    public object Context { get; set; }
}
