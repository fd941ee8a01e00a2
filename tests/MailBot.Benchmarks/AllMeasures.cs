namespace MailBot.Benchmarks;

/// <summary>Everything in turn. Times are told beside their targets; only what doesn't depend on the machine decides the exit code.</summary>
internal static class AllMeasures
{
    public static async Task<int> RunAsync(int runs)
    {
        var isGood = await QuestionMeasure.RunAsync();
        await using var server = await ServerProcess.StartAsync();
        await RoundTripMeasure.RunAsync(server);
        await PercentileMeasure.RunAsync(server, runs);
        await ProcessorMeasure.RunAsync(server, runs);
        await GrowthMeasure.RunAsync(server);
        await FreshProcess.RunAsync(server);
        return isGood ? 0 : 1;
    }
}
