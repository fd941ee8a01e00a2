namespace MailBot.Conversation.Tests.Bench;

/// <summary>Waits on conditions, never for a time.</summary>
internal static class Until
{
    /// <summary>Generous: other work may have the processor, and a card that a killed bot was just writing is leased to it for a minute.</summary>
    public static readonly TimeSpan Bound = TimeSpan.FromSeconds(150);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(25);

    /// <exception cref="TimeoutException">It still doesn't hold; the message tells what was seen last.</exception>
    public static async Task<T> ReadAsync<T>(Func<Task<T>> read, Func<T, bool> holds, string what)
    {
        var token = TestContext.Current.CancellationToken;
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var seen = await read();
            if (holds(seen)) return seen;
            if (TimeProvider.System.GetElapsedTime(start) > Bound) throw new TimeoutException($"Not seen within {Bound}: {what}. Last seen: {seen}");
            await Task.Delay(Look, TimeProvider.System, token);
        }
    }
}
