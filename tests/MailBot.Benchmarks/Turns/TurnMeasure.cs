using System.Net;

namespace MailBot.Benchmarks.Turns;

/// <summary>
/// Processor time per turn, in pairs: the bot, then the floor, then the floor and the bot, and so on, so that whatever else the
/// machine does falls on both. Wall time says little on a shared machine and decides nothing.
/// </summary>
internal static class TurnMeasure
{
    private const int Batch = 4_000;
    private const int Ring = 4_000;

    // Turns alone don't do: the compiler's second and third passes wait for a quiet moment, and on a shared machine for a processor.
    private const int WarmTurns = 40_000;
    private static readonly TimeSpan WarmTime = TimeSpan.FromSeconds(8);

    /// <returns>True when every ratio is within its target.</returns>
    public static async Task<bool> RunAsync(IReadOnlyList<Row> rows, int pairs)
    {
        await using var connector = await CountingConnector.StartAsync();
        await using var issuer = await TokenIssuer.StartAsync();
        await using var floor = await ServedProcess.StartAsync(Floor.FloorServer.Kind);
        Console.WriteLine($"{"turn",-35} {"ms",7} {"floor",7} {"ratio",6} {"middle half",11} {"KB",6} {"turns/s",8}   (medians of {pairs} pairs of {Batch} turns; processor time of the server alone)");
        var isGood = true;
        foreach (var row in rows) isGood &= await MeasureAsync(row, pairs, floor, connector, issuer);
        Console.WriteLine($"of a token, the arithmetic of its signature alone takes {issuer.SignatureCost():F4} ms\n");
        return isGood;
    }

    private static async Task<bool> MeasureAsync(Row row, int pairs, ServedProcess floor, CountingConnector connector, TokenIssuer issuer)
    {
        await using var bot = await ServedProcess.StartAsync(row.Tokens == Tokens.None ? [row.Bot] : [row.Bot, issuer.Metadata]);
        string?[] tokens = row.Tokens switch
        {
            Tokens.Distinct => [.. Enumerable.Range(0, Ring).Select(_ => issuer.Token(connector.ServiceUrl))],
            Tokens.Same => [issuer.Token(connector.ServiceUrl)],
            _ => [null],
        };
        await using var measured = await Side.OpenAsync(bot, row, connector, tokens);
        await using var bare = await Side.OpenAsync(floor, row, connector, tokens);
        await measured.ProveAsync(row.Proof);
        await measured.WarmAsync();
        await bare.WarmAsync();
        List<Cost> costs = [], floors = [];
        for (var n = 0; n < pairs; n++)
        {
            if (n % 2 == 0) costs.Add(await measured.RunAsync(Batch));
            floors.Add(await bare.RunAsync(Batch));
            if (n % 2 == 1) costs.Add(await measured.RunAsync(Batch));
        }

        return Tell(row, costs, floors);
    }

    private static bool Tell(Row row, List<Cost> costs, List<Cost> floors)
    {
        var ratios = costs.Zip(floors, (cost, floor) => cost.Processor / floor.Processor).ToList();
        var median = Mark.Percentile(ratios, 0.5);
        var target = row.Most is { } most ? $"  target {most}: {Mark.Of(median <= most)}" : "";
        Console.WriteLine($"{row.Name,-35} {Mark.Percentile(costs.Select(c => c.Processor), 0.5),7:F4} {Mark.Percentile(floors.Select(f => f.Processor), 0.5),7:F4} {median,6:F2} {Mark.Percentile(ratios, 0.25),4:F2} to {Mark.Percentile(ratios, 0.75),4:F2} {Mark.Percentile(costs.Select(c => c.Allocated), 0.5) / 1024,6:F1} {Mark.Percentile(costs.Select(c => c.PerSecond), 0.5),8:F0}{target}");
        return row.Most is null || median <= row.Most;
    }

    /// <summary>Milliseconds of processor and bytes for one turn; turns per second by the clock on the wall.</summary>
    private sealed record Cost(double Processor, double Allocated, double PerSecond);

    /// <summary>A server and the connections to it.</summary>
    private sealed class Side(ServedProcess server, Row row, Load load, CountingConnector connector, byte[][][] requests) : IAsyncDisposable
    {
        private int turn;

        public static async Task<Side> OpenAsync(ServedProcess server, Row row, CountingConnector connector, string?[] tokens)
        {
            var bodies = Enumerable.Range(0, Load.Connections).Select(c => row.Body(connector.ServiceUrl, c));
            byte[][][] requests = [.. bodies.Select(body => tokens.Select(token => Load.Request(server.Address, body, token)).ToArray())];
            return new Side(server, row, await Load.OpenAsync(server.Address), connector, requests);
        }

        public async Task ProveAsync(string proof)
        {
            var answer = await load.AskAsync(requests[0][0]);
            if (!answer.Contains(proof, StringComparison.Ordinal)) throw new InvalidOperationException($"{row.Name}: the answer was {answer}");
        }

        public async Task WarmAsync()
        {
            var began = TimeProvider.System.GetTimestamp();
            for (var turns = 0; turns < WarmTurns || TimeProvider.System.GetElapsedTime(began) < WarmTime; turns += Batch) await RunAsync(Batch);
        }

        /// <summary>A token comes again when <see cref="Ring"/> others came in between: a bot that keeps a thousand has forgotten it.</summary>
        public async Task<Cost> RunAsync(int turns)
        {
            var (posted, before, began) = (connector.Posted, await server.UsageAsync(), TimeProvider.System.GetTimestamp());
            await load.RunAsync(turns, (c, _) => requests[c][Interlocked.Increment(ref turn) % requests[c].Length], status => status == (int)HttpStatusCode.OK);
            var seconds = Mark.Milliseconds(began) / 1000;
            var used = await server.UsageAsync() - before;
            var arrived = connector.Posted - posted;
            if (row.Posts && arrived != turns && arrived != 0) throw new InvalidOperationException($"{row.Name}: {arrived} answers to {turns} turns arrived.");
            return new Cost(used.Processor / turns, used.Allocated / (double)turns, turns / seconds);
        }

        public ValueTask DisposeAsync() => load.DisposeAsync();
    }
}
