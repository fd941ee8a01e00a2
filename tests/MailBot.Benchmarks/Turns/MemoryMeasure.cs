using System.Net;
using System.Text.Json.Nodes;
using MailBot.Benchmarks.Turns.Bots;
using MailBot.Conversation.Tests.Input;

namespace MailBot.Benchmarks.Turns;

/// <summary>Whether anything stays of many activities, sound and spoiled: what is alive after a full collection, before and after.</summary>
internal static class MemoryMeasure
{
    // Until pools and connections are as large as they get.
    private const int Warm = 20_000;

    /// <returns>True when no request was answered with a fault.</returns>
    public static async Task<bool> RunAsync(int activities)
    {
        await using var connector = await CountingConnector.StartAsync();
        await using var bot = await ServedProcess.StartAsync(BotServer.Echo);
        await using var load = await Load.OpenAsync(bot.Address);
        var mutation = new Mutation(seed: 1);
        var sound = Load.Request(bot.Address, Sample.Message(connector.ServiceUrl, 0, expectReplies: false), token: null);
        byte[][] requests = [.. Enumerable.Range(0, 5_000).Select(n => n % 2 == 0 ? sound : Spoiled(bot, connector, mutation, n))];
        var (turn, faults) = (0, 0);

        Task PostAsync(int count) => load.RunAsync(count, (_, _) => requests[Interlocked.Increment(ref turn) % requests.Length], status =>
        {
            if (status == (int)HttpStatusCode.InternalServerError) Interlocked.Increment(ref faults);
            return true;
        });

        await PostAsync(Warm);
        var before = await bot.HeapAsync();
        await PostAsync(activities);
        var after = await bot.HeapAsync();
        Console.WriteLine($"{activities} activities, every second one spoiled, {connector.Posted} answered through the connector: {faults} faults; alive before {before / 1024.0:F0} KB, after {after / 1024.0:F0} KB\n");
        return faults == 0;
    }

    private static byte[] Spoiled(ServedProcess bot, CountingConnector connector, Mutation mutation, int number)
    {
        var body = number % 4 == 1 ? Sample.Message(connector.ServiceUrl, number, expectReplies: false) : Sample.Press(connector.ServiceUrl, number);
        return Load.Request(bot.Address, mutation.Spoil(JsonNode.Parse(body)!), token: null);
    }
}
