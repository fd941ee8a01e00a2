namespace Microsoft.Bot.Schema;

/// <summary>The part of the results that is wanted.</summary>
public class SearchInvokeOptions
{
    /// <summary>Results to leave out at the beginning.</summary>
    public int Skip { get; set; }

    /// <summary>Results wanted at most.</summary>
    public int Top { get; set; }
}
