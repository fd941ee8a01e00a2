using System.Globalization;
using MailBot.Benchmarks;
using MailBot.Benchmarks.Turns;

// mailbot benchmarks: dotnet run -c Release --project tests/MailBot.Benchmarks -- [dns|chat [--row WORDS]|memory] [--runs N]
// «serve», «fresh SERVER DOMAIN» and «chat-server KIND» are this program's own helpers, in processes of their own.
const int Reports = 200;
const int Pairs = 25;
const int Activities = 100_000;
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["serve"]:
        await ServerProcess.ServeAsync();
        return 0;
    case ["fresh", var server, var domain]:
        await FreshProcess.ReportAsync(server, domain);
        return 0;
    case [ChatServer.Verb, var kind, .. var settings]:
        await ChatServer.ServeAsync(kind, settings);
        return 0;
    case []:
        return await AllMeasures.RunAsync(Reports) | await ChatMeasures.RunAsync("", Pairs);
    case ["--runs", var runs]:
        return await AllMeasures.RunAsync(Count(runs)) | await ChatMeasures.RunAsync("", Pairs);
    case ["dns", .. var more] when Runs(more, Reports) is { } reports:
        return await AllMeasures.RunAsync(reports);
    case ["chat", "--row", var words, .. var more] when Runs(more, Pairs) is { } pairs:
        return await ChatMeasures.RunAsync(words, pairs);
    case ["chat", .. var more] when Runs(more, Pairs) is { } pairs:
        return await ChatMeasures.RunAsync("", pairs);
    case ["memory", .. var more] when Runs(more, Activities) is { } activities:
        return await MemoryMeasure.RunAsync(activities) ? 0 : 1;
    default:
        await Console.Error.WriteLineAsync("Usage: MailBot.Benchmarks [dns|chat [--row WORDS]|memory] [--runs N]");
        return 2;
}

static int? Runs(string[] more, int standard) => more switch
{
    [] => standard,
    ["--runs", var runs] => Count(runs),
    _ => null,
};

static int Count(string written) => int.Parse(written, CultureInfo.InvariantCulture);
