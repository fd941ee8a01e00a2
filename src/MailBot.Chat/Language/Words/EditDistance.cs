namespace MailBot.Chat.Language.Words;

/// <summary>How many typing mistakes lie between two words: letters left out, added, changed or swapped.</summary>
internal static class EditDistance
{
    /// <returns>The distance, or <paramref name="limit"/> + 1 where it is larger than the limit.</returns>
    public static int Between(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit) return limit + 1;
        var before = new int[right.Length + 1];
        var above = new int[right.Length + 1];
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++) above[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            var least = row[0];
            for (var j = 1; j <= right.Length; j++)
            {
                row[j] = Step(left, right, i, j, before, above, row);
                least = Math.Min(least, row[j]);
            }

            if (least > limit) return limit + 1;
            (before, above, row) = (above, row, before);
        }

        return Math.Min(above[right.Length], limit + 1);
    }

    private static int Step(string left, string right, int i, int j, int[] before, int[] above, int[] row)
    {
        var change = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
        var best = Math.Min(change, Math.Min(above[j], row[j - 1]) + 1);
        var swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
        return swapped ? Math.Min(best, before[j - 2] + 1) : best;
    }
}
