namespace MailBot.Benchmarks.Turns;

/// <summary>Everything about the chat path. Ratios to a floor in the same run don't depend on the machine: they decide the exit code.</summary>
internal static class ChatMeasures
{
    /// <param name="words">Only what has these words in its name; empty: everything.</param>
    public static async Task<int> RunAsync(string words, int runs)
    {
        var rows = Row.All.Where(row => Holds(row.Name, words)).ToList();
        var isGood = rows.Count == 0 || await TurnMeasure.RunAsync(rows, runs);
        if (Holds(AliasFlow.Name, words)) await AliasFlow.RunAsync(rounds: runs);
        return isGood ? 0 : 1;
    }

    private static bool Holds(string name, string words) => name.Contains(words, StringComparison.OrdinalIgnoreCase);
}
