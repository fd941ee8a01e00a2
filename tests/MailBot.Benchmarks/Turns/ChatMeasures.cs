namespace MailBot.Benchmarks.Turns;

/// <summary>Everything about the chat path. Ratios to a floor in the same run don't depend on the machine: they decide the exit code.</summary>
internal static class ChatMeasures
{
    public static async Task<int> RunAsync(int runs)
    {
        var isGood = await TurnMeasure.RunAsync(Row.All, runs);
        await AliasFlow.RunAsync(rounds: runs);
        return isGood ? 0 : 1;
    }

    /// <summary>Only the rows whose names hold these words.</summary>
    public static async Task<int> RunAsync(string words, int runs) =>
        await TurnMeasure.RunAsync([.. Row.All.Where(row => row.Name.Contains(words, StringComparison.OrdinalIgnoreCase))], runs) ? 0 : 1;
}
